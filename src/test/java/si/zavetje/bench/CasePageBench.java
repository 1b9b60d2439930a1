package si.zavetje.bench;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import si.zavetje.bench.Rounds.Side;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** The page of a case with a long file, and the list of somebody's cases, in a system of many cases and in one of few. */
@ExtendWith(OneTable.class)
class CasePageBench {

    private static final int ENTRIES = 200;
    private static final int HER_CASES = 50;
    private static final Reader WORKER = new Reader("worker", "crisis-a", OrganisationKind.CRISIS_PROVIDER);

    @ParameterizedTest
    @EnumSource
    void a_page_costs_the_same_however_many_cases_there_are(Store store, Table table) throws Exception {
        try (var here = store.fresh();
                var there = store.fresh();
                var few = App.on(here, App.NO_JOBS);
                var many = App.on(there, App.NO_JOBS)) {
            var ofFew = fill(few, Sizes.FEW);
            var ofMany = fill(many, Sizes.MANY);
            measure(
                    "case page with " + ENTRIES + " entries",
                    page(many, "worker", ofMany),
                    page(few, "worker", ofFew),
                    store,
                    table,
                    Aim.atMost(1.3));
            measure(
                    "my cases of a provider",
                    page(many, "worker", ""),
                    page(few, "worker", ""),
                    store,
                    table,
                    Aim.atMost(1.3));
            measure(
                    "all cases of the coordinator",
                    page(many, "nc", ""),
                    page(few, "nc", ""),
                    store,
                    table,
                    Aim.atMost(1.3));
        }
    }

    private static void measure(String what, Side many, Side few, Store store, Table table, Aim aim) throws Exception {
        Rounds.warmUp(200, many, few);
        table.add(
                what + ", p95, " + Sizes.MANY + " cases / " + Sizes.FEW,
                store,
                "ms",
                Rounds.of(100, Figures::p95, many, few),
                aim);
    }

    /** Cases of everybody, some of which are her organisation's, and one with a long file; its address is answered. */
    private static String fill(App app, int count) {
        var now = Clock.systemUTC().instant();
        new Masses(app).tasks(count, number -> due(now, number));
        people(app, now);
        var responsibilities = app.context().getBean(Responsibilities.class);
        app.jdbc()
                .queryForList(
                        "select reference from bench_case order by n offset 0 rows fetch first " + HER_CASES
                                + " rows only",
                        String.class)
                .forEach(one -> responsibilities.assign(
                        new CaseReference(one), Capacity.CRISIS_PROVIDER, WORKER.organisation()));
        var file = app.context().getBean(CaseFile.class);
        var reference = file.open("2025-26");
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, WORKER.organisation());
        referred(app, reference, now);
        for (int entry = 0; entry < ENTRIES; entry++) {
            file.record(
                    reference,
                    "AssessNeeds",
                    Map.of(
                            Compartment.SUPPORT,
                            Map.of("housing", entry % 2 == 0 ? "HIGH" : "LOW", "plan", "Step " + entry)),
                    WORKER);
        }
        app.jdbc().execute(app.database().store().settle());
        return "/" + reference.text();
    }

    private static void referred(App app, CaseReference reference, Instant now) {
        var then = now.atOffset(ZoneOffset.UTC);
        app.jdbc()
                .update(
                        "insert into zv_referral (case_reference, received_at, legal_status, immediate_danger, detained,"
                                + " child, accompanying_children, version) values (?, ?, 'EU', false, false, false, 0, 1)",
                        reference.text(),
                        then);
        app.jdbc()
                .update(
                        "insert into zv_inquiry (case_reference, in_danger, shelter_needed, accommodation_consent,"
                                + " decide_from, decision, assistance_consent, version)"
                                + " values (?, false, true, 'YES', ?, 'REASONABLE_GROUNDS', 'YES', 1)",
                        reference.text(),
                        then);
    }

    private static Instant due(Instant now, int number) {
        return now.plus(Duration.ofMinutes(number % 200_000 - 20_000L));
    }

    private static void people(App app, Instant now) {
        app.jdbc()
                .update("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                        + " values ('crisis-a', 'CRISIS_PROVIDER', 'House A', 1, true, 0)");
        account(app, "worker", "crisis-a");
        account(app, "nc", "coordinator");
        app.people().seal();
    }

    private static void account(App app, String username, String organisation) {
        app.jdbc()
                .update(
                        "insert into zv_account (username, display_name, organisation, password_hash, password_round,"
                                + " one_time, disabled, confidentiality_signed_on, version)"
                                + " values (?, ?, ?, '-', 0, false, false, date '2026-01-02', 0)",
                        username,
                        username,
                        organisation);
    }

    /** As the server would make it, without the way there and back. */
    private static Side page(App app, String username, String below) {
        var server = MockMvcBuilders.webAppContextSetup((WebApplicationContext) app.context())
                .build();
        var you = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        return Rounds.milliseconds(
                () -> server.perform(get("/cases" + below).principal(you)).andExpect(status().isOk()));
    }
}
