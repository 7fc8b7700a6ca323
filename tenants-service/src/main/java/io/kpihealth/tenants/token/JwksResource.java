package io.kpihealth.tenants.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** The public halves of the signing keys. */
@Path("/.well-known/jwks.json")
@Tag(ref = "Tokens")
class JwksResource {
    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSigningKeys",
            summary = "Shows the public signing keys",
            description = "A JSON Web Key Set (RFC 7517). A key stands in it before it signs, and until its tokens "
                    + "have ended.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeySet.class)))
    public Response get() {
        List<Map<String, Object>> published =
                keys.published().stream().map(JwksResource::jwk).toList();
        return Response.ok(Map.of("keys", published))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    /** What the answer looks like; jose4j writes it. */
    @Schema(description = "A JSON Web Key Set.", requiredProperties = "keys")
    record KeySet(List<Key> keys) {}

    @Schema(
            name = "SigningKey",
            description = "The public half of a key, by RFC 7518.",
            requiredProperties = {"kty", "kid", "use", "alg", "crv", "x", "y"})
    record Key(
            @Schema(enumeration = "EC") String kty,
            String kid,
            @Schema(enumeration = "sig") String use,
            @Schema(enumeration = "ES256") String alg,
            @Schema(enumeration = "P-256") String crv,
            String x,
            String y) {}

    private static Map<String, Object> jwk(SigningKey key) {
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(key.publicKey());
        jwk.setKeyId(key.kid());
        jwk.setAlgorithm("ES256");
        jwk.setUse("sig");
        return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
    }
}
