package io.kpihealth.suite;

import java.util.Locale;

/** What a person needs to go on with once everything is ready. Passwords stay in their file. */
final class Welcome {
    private Welcome() {}

    static void print(Settings settings, Secrets secrets, boolean background) {
        String gateway = settings.url(Port.GATEWAY);
        System.out.printf(
                Locale.ROOT,
                """

                KPI Health is running.
                  gateway             %s
                  identity provider   %s (administrator: admin, keycloak.admin in the secrets file)
                  PostgreSQL          %s:%d, database kpihealth
                  Kafka               %s
                  secrets             %s

                Logins (passwords: user.NAME in the secrets file)
                  Acme Success        ada@acme.example owner, ben@acme.example member, cleo@acme.example viewer
                  Globex Care         dora@globex.example owner, emil@globex.example member, fay@globex.example viewer
                Service clients (secrets: client.NAME): acme-api, globex-api

                Try it:
                  TOKEN=$(curl -s%s %s/protocol/openid-connect/token -d grant_type=password -d client_id=demo-cli -d username=ada@acme.example --data-urlencode "password=$(sed -n 's/^user.ada@acme.example=//p' '%s')" | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" "%s/api/v1/accounts?limit=3"

                %s
                """,
                gateway,
                settings.issuer(),
                settings.address(),
                settings.port(Port.POSTGRES),
                settings.bootstrapServers(),
                secrets.file(),
                settings.authority().map(file -> " --cacert '" + file + "'").orElse(""),
                settings.issuer(),
                secrets.file(),
                gateway,
                background ? "./suite down ends everything." : "Ctrl-C ends everything.");
        System.out.flush();
    }
}
