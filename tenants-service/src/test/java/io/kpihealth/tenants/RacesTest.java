package io.kpihealth.tenants;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.join;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static io.kpihealth.tenants.TestApi.subjectToken;
import static io.kpihealth.tenants.TestApi.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two at once: the rules hold when they are checked at the same moment. */
@QuarkusTest
class RacesTest {
    @Test
    void shouldGiveEachOfManySignUpsASlugOfItsOwn() throws Exception {
        // Given
        String name = "Race " + UUID.randomUUID();
        List<Callable<String>> signUps = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String token = subjectToken(newPerson("racer"));
            signUps.add(() -> as(token)
                    .body("{\"name\":\"" + name + "\"}")
                    .post("/api/v1/organizations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("slug"));
        }

        // Then
        assertThat(together(signUps)).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void shouldKeepAnOwnerWhenTwoOwnersUnmakeEachOther() throws Exception {
        // Given
        String ada = newPerson("ada");
        String ben = newPerson("ben");
        String acme = signUp(ada, "Race Of Owners");
        String bens = join(ada, acme, ben, "owner");
        String adas = as(tenantToken(ada, acme))
                .get("/api/v1/organizations/{id}/members", acme)
                .then()
                .extract()
                .path("items.find { it.membership_id != '" + bens + "' }.membership_id");
        String adasToken = tenantToken(ada, acme);
        String bensToken = tenantToken(ben, acme);

        // When
        List<Integer> answers =
                together(List.of(() -> demote(adasToken, acme, bens), () -> demote(bensToken, acme, adas)));

        // Then
        assertThat(answers).containsOnlyOnce(200);
    }

    @Test
    void shouldAcceptAnInvitationOnce() throws Exception {
        // Given
        String ada = newPerson("ada");
        String acme = signUp(ada, "Race Of Guests");
        String invitation = as(tenantToken(ada, acme))
                .body("{\"email\":\"someone@example.org\",\"role\":\"viewer\"}")
                .post("/api/v1/organizations/{id}/invitations", acme)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        String ben = subjectToken(newPerson("ben"));
        String cleo = subjectToken(newPerson("cleo"));

        // When
        List<Integer> answers = together(List.of(() -> accept(ben, invitation), () -> accept(cleo, invitation)));

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    private static int demote(String token, String organization, String membership) {
        return as(token)
                .body("{\"role\":\"viewer\"}")
                .patch("/api/v1/organizations/{id}/members/{m}", organization, membership)
                .statusCode();
    }

    private static int accept(String token, String invitation) {
        return as(token).post("/api/v1/invitations/{token}/accept", invitation).statusCode();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
