package si.zavetje.childprotection;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assignment.Bodies;
import si.zavetje.childprotection.Guardian.Ending;
import si.zavetje.childprotection.Guardian.Kind;
import si.zavetje.database.NewRows;
import si.zavetje.referral.Referral;
import si.zavetje.referral.WordOfGuardian;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Who speaks for a child: a dated list, in which a child has several in a row, and the dates say whose word counts. */
@Service
public class Guardians implements WordOfGuardian {

    /** A child lives elsewhere: another social work centre answers for it, and looks after it. */
    public record Moved(CaseReference reference) {}

    private final GuardianRows rows;
    private final Responsibilities responsibilities;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Today today;

    Guardians(
            GuardianRows rows,
            Responsibilities responsibilities,
            Bodies bodies,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.responsibilities = responsibilities;
        this.bodies = bodies;
        this.events = events;
        this.today = today;
    }

    /** All, the first one first. */
    List<Guardian> all(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text());
    }

    /** Whose word counts today. */
    List<Guardian> now(CaseReference reference) {
        return all(reference).stream().filter(one -> one.speaksOn(today.date())).toList();
    }

    /** A child for whom nobody was entered yet may have somebody: only who was entered, and is over, is known not to count. */
    @Override
    public boolean isOver(CaseReference reference) {
        return !all(reference).isEmpty() && now(reference).stream().allMatch(one -> one.kind() == Kind.CENTRE);
    }

    /**
     * Enters who speaks for the child; whoever did so for the same reason is over on that day.
     *
     * @throws Refusal where the one before began later
     */
    @Transactional
    void name(CaseReference reference, Kind kind, LocalDate since) {
        all(reference).stream()
                .filter(one -> one.kind() == kind && !one.over())
                .forEach(one -> rows.save(one.ended(since, Ending.REPLACED)));
        int number = all(reference).size() + 1;
        NewRows.add(() -> rows.save(Guardian.named(reference.text(), number, kind, since)));
    }

    /** Somebody speaks for the child now: entered unless it is known already. */
    @Transactional
    void speaksNow(CaseReference reference, Kind kind, LocalDate since) {
        if (now(reference).stream().noneMatch(one -> one.kind() == kind)) {
            name(reference, kind, since);
        }
    }

    /**
     * Enters from which day on the word of a guardian does not count.
     *
     * @throws Refusal for who is over, and for a day before the first one
     */
    @Transactional
    void end(CaseReference reference, int number, LocalDate day, Ending why) {
        var guardian = all(reference).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal("childprotection.guardianOver"));
        rows.save(guardian.ended(day, why));
    }

    /**
     * The child lives elsewhere: on that day the guardians of the place before are over, a new one speaks for the child, and the centre of
     * the new place answers for it, with all that was still to be done.
     *
     * @throws Refusal where no other centre is named
     */
    @Transactional
    void move(CaseReference reference, String centre, Kind kind, LocalDate on) {
        var before = responsibilities.organisationFor(reference, Capacity.SOCIAL_WORK_CENTRE);
        if (before.filter(centre::equals).isPresent()
                || bodies.eligible(Capacity.SOCIAL_WORK_CENTRE).stream()
                        .noneMatch(one -> one.id().equals(centre))) {
            throw new Refusal("childprotection.noSuchCentre");
        }
        all(reference).stream()
                .filter(one -> one.kind().ofPlace() && !one.over())
                .forEach(one -> rows.save(one.ended(on, Ending.MOVED)));
        name(reference, kind, on);
        before.ifPresentOrElse(
                from -> bodies.replace(reference, Capacity.SOCIAL_WORK_CENTRE, from, centre),
                () -> responsibilities.assign(reference, Capacity.SOCIAL_WORK_CENTRE, centre));
        events.publishEvent(new Moved(reference));
    }

    /** Nobody speaks for somebody who is grown up. */
    @EventListener
    @Transactional
    public void on(Referral.CameOfAge grown) {
        all(grown.reference()).stream()
                .filter(one -> !one.over())
                .forEach(one -> rows.save(one.ended(last(one.sinceDay(), today.date()), Ending.OF_AGE)));
    }

    private static LocalDate last(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
