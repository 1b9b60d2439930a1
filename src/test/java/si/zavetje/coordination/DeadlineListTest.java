package si.zavetje.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static si.zavetje.coordination.DeadlineList.Order.CASE;
import static si.zavetje.coordination.DeadlineList.Order.DUE;
import static si.zavetje.coordination.DeadlineList.Order.PHASE;
import static si.zavetje.coordination.DeadlineList.Order.RESPONSIBLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.coordination.DeadlineList.Order;
import si.zavetje.coordination.DeadlineList.Wanted;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The coordinator's list on both databases: what is due first comes first, and every filter lets through just its own. */
class DeadlineListTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DeadlineListSettings settings =
            new DeadlineListSettings(Duration.ofDays(1), Duration.ofDays(7), 3, 60, Duration.ofHours(1));
    private JdbcClient jdbc = JdbcClient.create(Database.H2.migrated());
    private int number;

    private DeadlineList on(Database database) {
        jdbc = JdbcClient.create(database.migrated());
        return new DeadlineList(jdbc, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_clock_changes_its_light_in_the_very_second(Database database) {
        var list = on(database);
        clock("now", NOW);
        clock("late", NOW.minus(SECOND));
        clock("urgent", NOW.plus(Duration.ofDays(1)).minus(SECOND));
        clock("soon", NOW.plus(Duration.ofDays(1)));
        clock("still-soon", NOW.plus(Duration.ofDays(7)).minus(SECOND));
        clock("in-time", NOW.plus(Duration.ofDays(7)));

        assertThat(activities(list, Light.OVERDUE)).containsExactly("late");
        assertThat(activities(list, Light.RED)).containsExactly("now", "urgent");
        assertThat(activities(list, Light.AMBER)).containsExactly("soon", "still-soon");
        assertThat(activities(list, Light.GREEN)).containsExactly("in-time");
        assertThat(list.counts()).isEqualTo(Map.of(Light.OVERDUE, 1L, Light.RED, 2L, Light.AMBER, 2L, Light.GREEN, 1L));
        for (var light : Light.values()) {
            assertThat(list.page(wanted(light, DUE, false, 0)).rows())
                    .allMatch(row -> list.lightOf(row) == light)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void pages_follow_each_other_without_a_gap_or_a_repetition(Database database) {
        var list = on(database);
        for (int i = 0; i < 7; i++) {
            // Two of them are due in the same instant.
            clock("a" + i, NOW.plus(Duration.ofHours(i / 2)));
        }

        var pages = Stream.of(0, 1, 2)
                .map(page -> list.page(wanted(null, DUE, false, page)))
                .toList();

        assertThat(pages).extracting(DeadlineList.Page::more).containsExactly(true, true, false);
        assertThat(pages.stream().flatMap(page -> page.rows().stream()).map(Obligation::id))
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(list.page(wanted(null, DUE, false, 3)).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void it_is_sorted_either_way_by_what_is_asked_for(Database database) {
        var list = on(database);
        row("one", NOW.plus(SECOND), "CrisisStay", "crisis-b", false, "OPEN");
        row("two", NOW, "Identification", "crisis-a", false, "OPEN");

        for (var order : List.of(DUE, CASE, PHASE, RESPONSIBLE)) {
            var upwards = list.page(wanted(null, order, false, 0)).rows();
            assertThat(list.page(wanted(null, order, true, 0)).rows()).containsExactly(upwards.get(1), upwards.get(0));
        }
        assertThat(list.page(wanted(null, RESPONSIBLE, false, 0)).rows())
                .extracting(Obligation::activity)
                .containsExactly("two", "one");
        assertThat(list.page(wanted(null, PHASE, false, 0)).rows())
                .extracting(Obligation::activity)
                .containsExactly("one", "two");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void only_what_runs_and_fits_every_filter_is_shown(Database database) {
        var list = on(database);
        row("here", NOW, "CrisisStay", "crisis-a", true, "OPEN");
        row("ended", NOW, "CrisisStay", "crisis-a", true, "DONE");
        row("elsewhere", NOW, "Identification", "crisis-a", true, "OPEN");
        row("others", NOW, "CrisisStay", "crisis-b", true, "OPEN");
        row("plain", NOW, "CrisisStay", "crisis-a", false, "OPEN");

        var found = list.page(new Wanted("CrisisStay", "crisis-a", Light.RED, true, DUE, false, 0));

        assertThat(found.rows()).extracting(Obligation::activity).containsExactly("here");
        assertThat(list.extended()).isEqualTo(3);
        assertThat(list.page(new Wanted("' or '1'='1", "", null, false, DUE, false, 0))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_days_ahead_begin_today_and_are_counted_by_kind(Database database) {
        var list = on(database);
        clock("yesterday", Instant.parse("2026-03-01T22:59:00Z"));
        clock("today", Instant.parse("2026-03-02T22:59:00Z"));
        clock("today-too", Instant.parse("2026-03-02T08:00:00Z"));
        clock("last", Instant.parse("2026-04-30T21:59:00Z"));
        clock("after", Instant.parse("2026-05-01T21:59:00Z"));

        assertThat(list.daysAhead())
                .containsExactly(
                        new DeadlineList.Day(LocalDate.of(2026, 3, 2), Map.of(PolicyProfile.Kind.STAFF, 2L)),
                        new DeadlineList.Day(LocalDate.of(2026, 4, 30), Map.of(PolicyProfile.Kind.STAFF, 1L)));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_overdue_cases_of_a_phase_are_counted_per_activity(Database database) {
        var list = on(database);
        row("a", NOW.minus(SECOND), "CrisisStay", "crisis-a", false, "OPEN");
        row("a", NOW.minus(SECOND), "CrisisStay", "crisis-a", false, "OPEN");
        row("b", NOW.minus(SECOND), "CrisisStay", "crisis-a", false, "OPEN");
        row("b", NOW, "CrisisStay", "crisis-a", false, "OPEN");
        row("c", NOW.minus(SECOND), "Identification", "crisis-a", false, "OPEN");

        assertThat(list.overdueIn("CrisisStay")).isEqualTo(Map.of("a", 2L, "b", 1L));
        assertThat(list.overdueIn("Reintegration")).isEmpty();
    }

    private List<String> activities(DeadlineList list, Light light) {
        return list.page(wanted(light, DUE, false, 0)).rows().stream()
                .map(Obligation::activity)
                .toList();
    }

    private static Wanted wanted(@Nullable Light light, Order order, boolean descending, int page) {
        return new Wanted("", "", light, false, order, descending, page);
    }

    private void clock(String activity, Instant due) {
        row(activity, due, "CrisisStay", "crisis-a", false, "OPEN");
    }

    private void row(String activity, Instant due, String phase, String responsible, boolean extended, String state) {
        var reference = CaseReference.random().text();
        var at = due.atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference, at)
                .update();
        jdbc.sql(
                        """
                        insert into zv_obligation (id, case_reference, phase, activity, rule_key, kind, timing, clock_id,
                          responsible, started_at, counted_at, last_day, due_at, round, extended, state, escalation, version)
                        values (?, ?, ?, ?, 'task.default', 'STAFF', 'TASK', ?, ?, ?, ?, ?, ?, 0, ?, ?, 'NONE', 0)
                        """)
                .params(
                        UUID.randomUUID(),
                        reference,
                        phase,
                        activity,
                        "clock-" + number++,
                        responsible,
                        at,
                        at,
                        ObligationTable.lastDay(due),
                        at,
                        extended,
                        state)
                .update();
    }
}
