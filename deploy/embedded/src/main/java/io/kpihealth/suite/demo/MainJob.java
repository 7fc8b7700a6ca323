package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The main job against the running suite: a workbook in, an explained score, a proposal and an event out. */
public final class MainJob {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "kpihealth.health-scores";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DemoTarget target;
    private final Steps steps;
    private final ApiClient ada;
    private final ApiClient acme;
    private final ApiClient globex;
    private final Uploads uploads;
    private final YearMonth period;
    private final String account;

    private MainJob(DemoTarget target, PrintStream out, Clock clock) throws IOException {
        this.target = target;
        this.steps = new Steps(out);
        Transport transport = new Transport(target);
        Logins logins = new Logins(target, transport);
        this.ada = ApiClient.of(transport, target.gateway(), () -> logins.person("ada@acme.example"));
        this.acme = ApiClient.of(transport, target.gateway(), () -> logins.client("acme-api"));
        this.globex = ApiClient.of(transport, target.gateway(), () -> logins.client("globex-api"));
        this.uploads = new Uploads(acme);
        this.period = DemoData.lastCompleteMonth(clock);
        this.account = "Sample Walkthrough " + STAMP.format(LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** Returns the exit code: 0 only when every step happened. */
    public static int run(DemoTarget target, PrintStream out) {
        try {
            new MainJob(target, out, Clock.systemUTC()).run();
            out.printf("%nEvery step happened.%n");
            return 0;
        } catch (DemoFailure | IOException failure) {
            out.printf("%nFAILED: %s%n", failure.getMessage());
            return 1;
        }
    }

    private void run() {
        try (EventWatch events = new EventWatch(target.kafka(), TOPIC)) {
            String upload = steps.step("A workbook of 59 KPIs goes in through the gateway, as acme-api", this::upload);
            String accountId = steps.step("The preview shows what a commit would do", () -> preview(upload));
            String committed = steps.step("The commit stores it", () -> commit(upload, accountId));
            steps.step("The account has an explained health score", () -> score(committed));
            String execution = steps.step("A playbook is proposed", () -> proposal(committed));
            steps.step("An outside consumer has read the event", () -> event(events, committed));
            steps.step(
                    "Globex sees none of it",
                    () -> foreign(List.of(
                            "/accounts/" + committed,
                            "/accounts/" + committed + "/health",
                            "/accounts/" + committed + "/health/explanation",
                            "/uploads/" + upload,
                            "/uploads/" + upload + "/preview",
                            "/playbook-executions/" + execution)));
        }
    }

    private String upload() {
        byte[] workbook = SampleWorkbooks.account(
                account,
                Map.of(
                        "net-promoter-score-nps",
                        BigDecimal.valueOf(4),
                        "customer-satisfaction-csat",
                        new BigDecimal("3.1")));
        String id = uploads.send("walkthrough.xlsx", workbook, Map.of("period", period.toString()));
        steps.say("upload %s of %s, %,d bytes, period %s", id, account, workbook.length, period);
        return id;
    }

    /** Returns the account's id when it exists already, else an empty text. */
    private String preview(String upload) {
        JsonNode counts = uploads.ready(upload).body().path("counts");
        JsonNode page =
                acme.get("/uploads/" + upload + "/preview?limit=3").expect(200).body();
        require(counts.path("values_new").asInt() == KpiSheets.standard().size(), "not every KPI was read: " + counts);
        steps.say(
                "%s new values, %s errors, %s warnings; layout %s",
                counts.path("values_new").asText(),
                counts.path("errors").asText(),
                counts.path("warnings").asText(),
                page.path("layout").asText());
        for (JsonNode cell : page.path("items")) {
            steps.say(
                    "%s!%s  %s = %s  %s, %s",
                    cell.path("sheet").asText(),
                    cell.path("cell").asText(),
                    cell.path("name").asText(),
                    cell.path("raw").asText(),
                    cell.path("what").asText(),
                    cell.path("status").asText());
        }
        return page.path("items").path(0).path("account_id").asText("");
    }

    private String commit(String upload, String known) {
        Answer committed = uploads.commit(upload);
        steps.say("committed at %s", committed.text("committed_at"));
        if (!known.isEmpty() && !known.equals("null")) {
            return known;
        }
        return Waiting.until("account " + account, PATIENCE, () -> {
            JsonNode items = acme.get("/accounts?limit=500&q="
                            + account.replace(" ", "%20").replace(":", "%3A"))
                    .expect(200)
                    .body()
                    .path("items");
            return items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(items.path(0).path("account_id").asText());
        });
    }

    private JsonNode score(String accountId) {
        JsonNode health = Waiting.until("the score", PATIENCE, () -> {
            Answer answer = acme.get("/accounts/" + accountId + "/health");
            return answer.is(200) && answer.body().path("score").isNumber()
                    ? Optional.of(answer.body())
                    : Optional.empty();
        });
        steps.say(
                "score %s (%s) for %s, coverage %s %%",
                health.path("score").asText(),
                health.path("band").asText(),
                health.path("period").asText(),
                health.path("coverage").asText());
        JsonNode explanation = acme.get("/accounts/" + accountId + "/health/explanation")
                .expect(200)
                .body();
        Explained.print(steps, explanation);
        require(Explained.addsUp(explanation, health.path("score").decimalValue()), "the contributions do not add up");
        steps.say("the contributions add up to the score to the cent");
        return explanation;
    }

    private String proposal(String accountId) {
        JsonNode proposed = Waiting.until("a proposal", PATIENCE, () -> {
            JsonNode items = acme.get("/playbook-executions?account_id=" + accountId)
                    .expect(200)
                    .body()
                    .path("items");
            for (JsonNode item : items) {
                if (item.path("state").asText().equals("proposed")) {
                    return Optional.of(item);
                }
            }
            return Optional.empty();
        });
        String id = proposed.path("id").asText();
        JsonNode execution = acme.get("/playbook-executions/" + id).expect(200).body();
        steps.say(
                "%s, priority %s (%s points), %s steps",
                execution.path("title").asText(),
                proposed.path("priority").asText(),
                proposed.path("points").asText(),
                proposed.path("total_steps").asText());
        for (JsonNode range : execution.path("ranges")) {
            steps.say(
                    "%s judged by %s version %s",
                    range.path("kpi").asText(),
                    range.path("source").asText(),
                    range.path("version").asText());
        }
        return id;
    }

    private ConsumerRecord<String, String> event(EventWatch events, String accountId) {
        String tenant = tenantOf();
        ConsumerRecord<String, String> event = events.next(tenant + ":" + accountId + ":" + period, PATIENCE)
                .orElseThrow(() -> new DemoFailure("no event on " + TOPIC));
        require(EventWatch.header(event, "ce_tenantid").equals(tenant), "the event names another tenant");
        steps.say("%s, partition %d, offset %d, key %s", TOPIC, event.partition(), event.offset(), event.key());
        for (String name : List.of("ce_type", "ce_tenantid", "ce_sequence", "ce_id", "ce_time")) {
            steps.say("%s: %s", name, EventWatch.header(event, name));
        }
        return event;
    }

    /** A service client works inside its organisation and cannot list any; its owner can. */
    private String tenantOf() {
        for (JsonNode mine : ada.get("/organizations").expect(200).body().path("items")) {
            if (mine.path("name").asText().equals("Acme Success")) {
                return mine.path("id").asText();
            }
        }
        throw new DemoFailure("ada is in no Acme Success; load the demo first");
    }

    private String foreign(List<String> paths) {
        for (String path : paths) {
            String unknown = path.replaceFirst(
                    "[0-9a-f]{8}-[0-9a-f-]{27}", UUID.randomUUID().toString());
            Answer there = globex.get(path).expect(404);
            Answer nowhere = globex.get(unknown).expect(404);
            require(
                    there.body().path("detail").equals(nowhere.body().path("detail")),
                    path + " tells that it exists: " + there.body());
            steps.say("404  %s", path);
        }
        return "hidden";
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new DemoFailure(otherwise);
        }
    }
}
