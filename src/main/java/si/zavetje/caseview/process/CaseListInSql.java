package si.zavetje.caseview.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.caseview.CaseList;
import si.zavetje.caseview.CasePlaces;
import si.zavetje.caseview.HouseWork;
import si.zavetje.database.StoredInstant;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationRow;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.responsibility.Responsibilities.Stood;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The list of cases: which there are is asked of the tables, what runs in them of the engine's; a page is four statements. */
@Repository
class CaseListInSql implements CaseList {

    private static final int PAGE = 25;

    /** Clocks of a case that are due before those of other cases, more than cases have on average. */
    private static final int CLOCKS_OF_A_CASE = 8;

    private static final ObligationRow OBLIGATION = new ObligationRow();

    /** What she may know of; the work of the house itself only where it is hers. */
    private static final String CLOCKS_DUE =
            " from zv_obligation o where o.state = 'OPEN' and (o.responsible = :organisation or (o.phase not in (:house) and not :apart)) ";

    private static final String CLOCKS = CLOCKS_DUE + "and o.case_reference = c.reference ";

    private static final String HERS = "c.reference in (select r.case_reference from zv_responsibility r where"
            + " r.organisation = :organisation and r.until_at is null union select a.case_reference from zv_appointment a"
            + " where a.username = :username and a.until_at is null)";

    private static final String RUNS = "exists (select 1 from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d"
            + " on d.ID_ = e.PROC_DEF_ID_ where e.BUSINESS_KEY_ = c.reference and d.KEY_ = :service)";

    private static final String IN_HER_HANDS = "exists (select 1 from ACT_RU_TASK t join ACT_RU_EXECUTION e"
            + " on e.ID_ = t.PROC_INST_ID_ where t.ASSIGNEE_ = :username and e.BUSINESS_KEY_ = c.reference)";

    private final JdbcClient jdbc;
    private final Responsibilities responsibilities;
    private final CasePlaces places;
    private final Clock clock;

    CaseListInSql(JdbcClient jdbc, Responsibilities responsibilities, CasePlaces places, Clock clock) {
        this.jdbc = jdbc;
        this.responsibilities = responsibilities;
        this.places = places;
        this.clock = clock;
    }

    private record Found(CaseReference reference, Instant openedAt) {}

    @Override
    public Page page(Reader reader, Wanted wanted) {
        var found = found(reader, wanted);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var references = shown.stream().map(Found::reference).toList();
        var bodies = responsibilities.histories(references);
        var running =
                HouseWork.standsApart(reader) ? Map.<CaseReference, List<String>>of() : places.running(references);
        var next = next(references, reader);
        return new Page(
                shown.stream()
                        .filter(one -> standsTo(reader, bodies.getOrDefault(one.reference(), List.of())))
                        .map(one -> new Line(
                                one.reference(),
                                one.openedAt(),
                                running.getOrDefault(one.reference(), List.of()),
                                bodies.getOrDefault(one.reference(), List.of()).stream()
                                        .filter(body -> body.now() && body.capacity() != null)
                                        .filter(body -> HouseWork.isKnownTo(reader, body))
                                        .toList(),
                                next.get(one.reference())))
                        .toList(),
                more);
    }

    /** Who may see all cases is first shown what is due first, without sorting what is due later. */
    private List<Found> found(Reader reader, Wanted wanted) {
        if (reader.role() == OrganisationKind.COORDINATOR
                && wanted.order() == Order.DUE
                && !wanted.descending()
                && wanted.reference().isEmpty()) {
            var horizon = horizon(wanted.page());
            var first = horizon.isPresent() ? found(reader, wanted, horizon) : List.<Found>of();
            if (first.size() > PAGE) {
                return first;
            }
        }
        return found(reader, wanted, Optional.empty());
    }

    /** When so many clocks are due that the page is most likely among their cases. */
    private Optional<OffsetDateTime> horizon(int page) {
        return jdbc.sql("select o.due_at from zv_obligation o where o.state = 'OPEN' order by o.due_at"
                        + " offset :clocks rows fetch first 1 rows only")
                .param("clocks", (page + 1L) * (PAGE + 1) * CLOCKS_OF_A_CASE)
                .query((row, number) -> StoredInstant.of(row, "due_at").atOffset(ZoneOffset.UTC))
                .optional();
    }

    private List<Found> found(Reader reader, Wanted wanted, Optional<OffsetDateTime> horizon) {
        var where = new ArrayList<String>();
        var given = new HashMap<String, Object>(Map.of(
                "organisation",
                reader.organisation(),
                "username",
                reader.username(),
                "house",
                HouseWork.MODELS,
                "apart",
                HouseWork.standsApart(reader)));
        where.add("coalesce(f.ended_at, case when f.case_reference is null then i.ended_at end) is "
                + (wanted.closed() ? "not null" : "null"));
        if (reader.role() != OrganisationKind.COORDINATOR) {
            where.add(HERS);
        }
        if (!wanted.service().isEmpty() && !HouseWork.standsApart(reader)) {
            where.add(RUNS);
            given.put("service", wanted.service());
        }
        if (wanted.mineOnly()) {
            where.add(IN_HER_HANDS);
        }
        if (!wanted.reference().isEmpty()) {
            where.add("c.reference like :beginning");
            given.put("beginning", beginning(wanted.reference()));
        }
        dueBefore(wanted.due()).ifPresent(until -> {
            where.add("exists (select 1" + CLOCKS + "and o.due_at < :until)");
            given.put("until", until);
        });
        horizon.ifPresent(until -> {
            where.add("c.reference in (select o.case_reference" + CLOCKS_DUE + "and o.due_at <= :horizon)");
            given.put("horizon", until);
        });
        return jdbc.sql("select c.reference, c.opened_at, (select min(o.due_at)" + CLOCKS + ") as due_at from zv_case c"
                        + " left join zv_referral f on f.case_reference = c.reference"
                        + " left join zv_incoming_referral i on i.case_reference = c.reference where "
                        + String.join(" and ", where) + " order by " + order(wanted)
                        + " offset " + (long) wanted.page() * PAGE + " rows fetch first " + (PAGE + 1) + " rows only")
                .params(given)
                .query((row, number) ->
                        new Found(new CaseReference(row.getString(1)), StoredInstant.of(row, "opened_at")))
                .list();
    }

    private static String order(Wanted wanted) {
        var way = wanted.descending() ? " desc" : "";
        return switch (wanted.order()) {
            case DUE -> "due_at" + way + " nulls last, c.reference";
            case OPENED -> "c.opened_at" + way + ", c.reference";
            case CASE -> "c.reference" + way;
        };
    }

    private Optional<OffsetDateTime> dueBefore(Due due) {
        var now = clock.instant();
        return switch (due) {
            case ANY -> Optional.empty();
            case OVERDUE -> Optional.of(now.atOffset(ZoneOffset.UTC));
            case TODAY -> Optional.of(LegalZone.endOf(LegalZone.dayOf(now)).atOffset(ZoneOffset.UTC));
            case WEEK -> Optional.of(now.plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC));
        };
    }

    /** What was typed of a reference, read as people read it aloud. */
    private static String beginning(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return (letters.length() > 4 ? letters.substring(0, 4) + "-" + letters.substring(4) : letters) + "%";
    }

    private Map<CaseReference, Obligation> next(List<CaseReference> references, Reader reader) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var next = new HashMap<CaseReference, Obligation>();
        jdbc.sql("select * from zv_obligation o where o.state = 'OPEN' and o.case_reference in (:references)"
                        + " and (o.responsible = :organisation or (o.phase not in (:house) and not :apart))"
                        + " order by o.due_at, o.id")
                .param(
                        "references",
                        references.stream().map(CaseReference::text).toList())
                .param("house", HouseWork.MODELS)
                .param("organisation", reader.organisation())
                .param("apart", HouseWork.standsApart(reader))
                .query(OBLIGATION)
                .list()
                .forEach(clock -> next.putIfAbsent(clock.reference(), clock));
        return next;
    }

    /** The rows may be changed past this program, the seal of a case may not. */
    private static boolean standsTo(Reader reader, List<Stood> bodies) {
        return reader.role() == OrganisationKind.COORDINATOR
                || bodies.stream().anyMatch(one -> one.now() && one.isOf(reader));
    }
}
