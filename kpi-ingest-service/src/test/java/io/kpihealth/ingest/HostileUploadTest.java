package io.kpihealth.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class HostileUploadTest {
    private static final Map<String, String> MARCH = Map.of("period", "2026-03");

    @Test
    void shouldRefuseABombAndKeepNothingOfIt() throws IOException {
        // Given
        Client client = Client.fresh();
        byte[] bomb = zip("xl/workbook.xml", new byte[80 * 1024 * 1024]);

        // When
        JsonPath refused = client.upload(bomb, MARCH);

        // Then
        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getString("reason.rule")).isNotBlank();
        assertThat(stored(client.tenant())).isZero();
    }

    @Test
    void shouldRefuseWhatIsNoWorkbook() {
        // Given
        Client client = Client.fresh();
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};

        // When
        JsonPath refused = client.upload(old, MARCH);

        // Then
        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getString("reason.hint")).containsIgnoringCase("xlsx");
        assertThat(stored(client.tenant())).isZero();
    }

    @Test
    void shouldRefuseOptionsThatAreWrong() {
        // Given
        Client client = Client.fresh();
        byte[] any = "a".getBytes(StandardCharsets.UTF_8);

        // When
        int status = client.send("a.xlsx", any, Map.of("period", "March")).statusCode();

        // Then
        assertThat(status).isEqualTo(422);
        client.send("a.xlsx", new byte[0], MARCH).then().statusCode(422);
        client.request().get("/api/v1/uploads/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static int stored(UUID tenant) {
        return TestDatabase.inTenant(tenant, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select (select count(*) from upload_chunk) + (select count(*) from upload_issue)
                                + (select count(*) from value_set) + (select count(*) from account)
                                + (select count(*) from kpi_definition)
                            """)) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
