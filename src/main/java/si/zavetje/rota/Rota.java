package si.zavetje.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.audit.Act;
import si.zavetje.audit.AuditTrail;
import si.zavetje.contracts.Contracts;
import si.zavetje.database.StoredInstant;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Decides which organisation is asked next: who suits, then who was asked longest ago, unless the coordinator says otherwise. */
@Service
public class Rota {

    private static final String ASKED =
            """
            select a.organisation, a.last_asked, coalesce(b.open_cases, 0) as open_cases
            from (select organisation, max(since) as last_asked from zv_responsibility
                  where capacity = :capacity group by organisation) a
            left join (select r.organisation, count(*) as open_cases from zv_responsibility r
                       join zv_referral f on f.case_reference = r.case_reference
                       where r.capacity = :capacity and r.until_at is null and f.ended_at is null
                       group by r.organisation) b on b.organisation = a.organisation
            """;

    private final RotaWishes wishes;
    private final Directory directory;
    private final Contracts contracts;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rota(RotaWishes wishes, Directory directory, Contracts contracts, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.wishes = wishes;
        this.directory = directory;
        this.contracts = contracts;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Asked(@Nullable Instant last, long openCases) {}

    /** Whom to ask in a case in which nobody was asked yet: rather one that is left out than nobody. */
    @Transactional
    public Optional<String> first(Capacity capacity, boolean withChild) {
        return next(capacity, withChild, List.of())
                .or(() -> turns(capacity, withChild).stream().map(Turn::id).findFirst());
    }

    /** Whom to ask after these; nobody when all others are left out or were asked. */
    @Transactional
    public Optional<String> next(Capacity capacity, boolean withChild, Collection<String> asked) {
        var next = turns(capacity, withChild).stream()
                .filter(turn -> !turn.leftOut() && !asked.contains(turn.id()))
                .findFirst();
        next.map(Turn::wish)
                .filter(wish -> wish.what() == RotaWish.What.FIRST_ONCE)
                .ifPresent(wish -> wishes.save(wish.used(clock.instant())));
        return next.map(Turn::id);
    }

    /** All organisations that can work in a capacity, who is asked next first; those that are left out among them. */
    public List<Turn> turns(Capacity capacity, boolean withChild) {
        var organisations = directory.workingOrganisationsOf(OrganisationKind.valueOf(capacity.name()));
        var said =
                wishes
                        .findByOrganisationInOrderByNumber(
                                organisations.stream().map(Organisation::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(RotaWish::organisation));
        var asked = asked(capacity);
        var without = contracts.withoutOneToday();
        return organisations.stream()
                .map(one -> turn(
                        one, said.getOrDefault(one.id(), List.of()), !without.contains(one.id()), asked.get(one.id())))
                .sorted(Turn.order(withChild))
                .toList();
    }

    /**
     * Says when an organisation is asked, or whom it takes.
     *
     * @throws Refusal when a day is missing or over
     * @throws OptimisticLockingFailureException when somebody said something else since it was looked at
     */
    @Transactional
    public void say(
            String organisation,
            RotaWish.What what,
            @Nullable LocalDate until,
            RotaWish.Reason reason,
            String by,
            int seen) {
        var day = what.needsDay() ? until : null;
        if (what.needsDay() && (day == null || day.isBefore(today()))) {
            throw new Refusal("rota.refused.day");
        }
        if (wishes.findByOrganisationInOrderByNumber(List.of(organisation)).size() != seen) {
            throw new OptimisticLockingFailureException("something else was said in the meantime");
        }
        wishes.add(RotaWish.of(organisation, seen + 1, what, day, reason, by, clock.instant()));
        trail.record(by, Act.ROTA_CHANGED, Act.Outcome.DONE, null, organisation, null);
    }

    private Turn turn(Organisation organisation, List<RotaWish> said, boolean underContract, @Nullable Asked asked) {
        return new Turn(
                organisation,
                newest(said, wish -> wish.what().isAboutOrder())
                        .filter(wish -> wish.holdsOn(today()))
                        .orElse(null),
                newest(said, wish -> !wish.what().isAboutOrder()).orElse(null),
                underContract,
                said.size(),
                asked == null ? null : asked.last(),
                asked == null ? 0 : asked.openCases());
    }

    private static Optional<RotaWish> newest(List<RotaWish> said, Predicate<RotaWish> about) {
        return said.stream().filter(about).reduce((earlier, later) -> later);
    }

    private Map<String, Asked> asked(Capacity capacity) {
        return jdbc
                .sql(ASKED)
                .param("capacity", capacity.name())
                .query((row, number) -> Map.entry(
                        row.getString("organisation"),
                        new Asked(StoredInstant.orNone(row, "last_asked"), row.getLong("open_cases"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LocalDate today() {
        return LegalZone.dayOf(clock.instant());
    }
}
