package io.kpihealth.tenants.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** The public halves of the signing keys. */
@Path("/.well-known/jwks.json")
class JwksResource {
    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    public Response get() {
        List<Map<String, Object>> published =
                keys.published().stream().map(JwksResource::jwk).toList();
        return Response.ok(Map.of("keys", published))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static Map<String, Object> jwk(SigningKey key) {
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(key.publicKey());
        jwk.setKeyId(key.kid());
        jwk.setAlgorithm("ES256");
        jwk.setUse("sig");
        return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
    }
}
