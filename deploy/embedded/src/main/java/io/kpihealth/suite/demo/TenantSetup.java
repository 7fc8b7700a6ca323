package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kpihealth.tenancy.Permissions;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;

/** Sign-up, people and service client of a sample tenant; what is there already stays as it is. */
final class TenantSetup {
    private final Transport transport;
    private final URI gateway;
    private final Logins logins;
    private final PrintStream out;

    TenantSetup(Transport transport, URI gateway, Logins logins, PrintStream out) {
        this.transport = transport;
        this.gateway = gateway;
        this.logins = logins;
        this.out = out;
    }

    /** Returns the organisation's id. */
    String ensure(SampleTenant tenant) {
        ApiClient owner = person(tenant.owner());
        String id = membership(owner, tenant).orElseGet(() -> signUp(owner, tenant));
        ApiClient inTenant = owner.in(id);
        invite(inTenant, id, tenant, tenant.member(), "member");
        invite(inTenant, id, tenant, tenant.viewer(), "viewer");
        register(inTenant, id, tenant);
        return id;
    }

    private ApiClient person(String email) {
        return ApiClient.of(transport, gateway, () -> logins.person(email));
    }

    private static Optional<String> membership(ApiClient person, SampleTenant tenant) {
        for (JsonNode mine : person.get("/organizations").expect(200).body().path("items")) {
            if (mine.path("name").asText().equals(tenant.name())) {
                return Optional.of(mine.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private String signUp(ApiClient owner, SampleTenant tenant) {
        String id = owner.post("/organizations", object().put("name", tenant.name()))
                .expect(201)
                .text("id");
        out.println("  " + tenant.owner() + " signed up " + tenant.name());
        return id;
    }

    private void invite(ApiClient owner, String id, SampleTenant tenant, String email, String role) {
        ApiClient invited = person(email);
        if (membership(invited, tenant).isPresent()) {
            return;
        }
        String invitations = "/organizations/" + id + "/invitations";
        revokePending(owner, invitations, email);
        String token = owner.post(invitations, object().put("email", email).put("role", role))
                .expect(201)
                .text("token");
        invited.post("/invitations/" + token + "/accept").expect(200);
        out.println("  " + email + " accepted the invitation as " + role);
    }

    /** One that a broken-off run left; its token was told once and is gone. */
    private static void revokePending(ApiClient owner, String invitations, String email) {
        for (JsonNode invitation : owner.get(invitations).expect(200).body().path("items")) {
            if (invitation.path("email").asText().equals(email)
                    && invitation.path("status").asText().equals("pending")) {
                owner.delete(invitations + "/" + invitation.path("id").asText());
            }
        }
    }

    private void register(ApiClient owner, String id, SampleTenant tenant) {
        String clients = "/organizations/" + id + "/service-clients";
        for (JsonNode client : owner.get(clients).expect(200).body().path("items")) {
            if (client.path("client_id").asText().equals(tenant.client())) {
                return;
            }
        }
        ObjectNode wanted = object().put("client_id", tenant.client()).put("name", "Sample integration");
        Permissions.clientScopes().forEach(wanted.putArray("scopes")::add);
        owner.post(clients, wanted).expect(201);
        out.println("  service client " + tenant.client() + " is registered");
    }

    private static ObjectNode object() {
        return Transport.MAPPER.createObjectNode();
    }
}
