package si.zavetje.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationRow;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.LegalZone;

/** All running clocks as the coordinator looks at them: filtered, sorted, a page at a time; never a person. */
@Repository
public class DeadlineList {

    private static final ObligationRow ROW = new ObligationRow();

    private final JdbcClient jdbc;
    private final DeadlineListSettings settings;
    private final Clock clock;

    DeadlineList(JdbcClient jdbc, DeadlineListSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** By what the list can be sorted; within the same, what is due first comes first. */
    public enum Order {
        DUE("due_at"),
        CASE("case_reference"),
        PHASE("phase"),
        RESPONSIBLE("responsible");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    /** What is looked for; an empty text asks for everything. */
    public record Wanted(
            String phase,
            String organisation,
            @Nullable Light light,
            boolean extendedOnly,
            Order order,
            boolean descending,
            int page) {}

    /** One page, and whether there is another after it; how many there are in all costs as much as the page. */
    public record Page(List<Obligation> rows, boolean more) {}

    /** How many clocks end on a day, by kind. */
    public record Day(LocalDate day, Map<PolicyProfile.Kind, Long> ending) {}

    /** The clocks wanted. */
    public Page page(Wanted wanted) {
        var where = new ArrayList<>(List.of("state = 'OPEN'"));
        var given = new HashMap<String, Object>();
        if (!wanted.phase().isEmpty()) {
            where.add("phase = :phase");
            given.put("phase", wanted.phase());
        }
        if (!wanted.organisation().isEmpty()) {
            where.add("responsible = :organisation");
            given.put("organisation", wanted.organisation());
        }
        if (wanted.extendedOnly()) {
            where.add("extended");
        }
        if (wanted.light() != null) {
            bound(settings.range(wanted.light(), clock.instant()), where, given);
        }
        var way = wanted.descending() ? " desc" : "";
        // The state, too: H2 reads an index in its order only if the whole beginning of the index is asked for.
        var order = "state" + way
                + (wanted.order() == Order.DUE ? "" : ", " + wanted.order().column + way)
                + ", due_at" + way + ", id" + way;
        var rows = jdbc.sql("select * from zv_obligation where " + String.join(" and ", where) + " order by " + order
                        + " offset " + (long) wanted.page() * settings.pageSize() + " rows fetch first "
                        + (settings.pageSize() + 1) + " rows only")
                .params(given)
                .query(ROW)
                .list();
        boolean more = rows.size() > settings.pageSize();
        return new Page(more ? rows.subList(0, settings.pageSize()) : rows, more);
    }

    /** How urgent a clock is now. */
    public Light lightOf(Obligation obligation) {
        return settings.lightAt(obligation.dueAt(), clock.instant());
    }

    /** How many running clocks have each light. */
    public Map<Light, Long> counts() {
        var now = clock.instant();
        var counts = new EnumMap<Light, Long>(Light.class);
        for (var light : Light.values()) {
            var where = new ArrayList<>(List.of("state = 'OPEN'"));
            var given = new HashMap<String, Object>();
            bound(settings.range(light, now), where, given);
            counts.put(light, count(String.join(" and ", where), given));
        }
        return counts;
    }

    /** How many running clocks were given more time. */
    public long extended() {
        return count("state = 'OPEN' and extended", Map.of());
    }

    /** What ends on each of the next days, today included; days on which nothing ends are left out. */
    public List<Day> daysAhead() {
        var today = LegalZone.dayOf(clock.instant());
        var days = new HashMap<LocalDate, Map<PolicyProfile.Kind, Long>>();
        jdbc.sql("select last_day, kind, count(*) as ending from zv_obligation where state = 'OPEN'"
                        + " and due_at >= :from and due_at < :until group by last_day, kind")
                .param("from", utc(LegalZone.endOf(today.minusDays(1))))
                .param("until", utc(LegalZone.endOf(today.plusDays(settings.daysAhead() - 1L))))
                .query((row, number) -> days.computeIfAbsent(
                                row.getObject("last_day", LocalDate.class),
                                day -> new EnumMap<>(PolicyProfile.Kind.class))
                        .put(PolicyProfile.Kind.valueOf(row.getString("kind")), row.getLong("ending")))
                .list();
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    /** The activities of a phase that are overdue, and in how many cases. */
    public Map<String, Long> overdueIn(String phase) {
        var overdue = new HashMap<String, Long>();
        jdbc.sql("select activity, count(distinct case_reference) as cases from zv_obligation"
                        + " where state = 'OPEN' and phase = :phase and due_at < :now group by activity")
                .param("phase", phase)
                .param("now", utc(clock.instant()))
                .query((row, number) -> overdue.put(row.getString("activity"), row.getLong("cases")))
                .list();
        return overdue;
    }

    private long count(String where, Map<String, Object> given) {
        return jdbc.sql("select count(*) from zv_obligation where " + where)
                .params(given)
                .query(Long.class)
                .single();
    }

    private static void bound(Light.Range range, List<String> where, Map<String, Object> given) {
        if (range.from() != null) {
            where.add("due_at >= :from");
            given.put("from", utc(range.from()));
        }
        if (range.until() != null) {
            where.add("due_at < :until");
            given.put("until", utc(range.until()));
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
