package si.zavetje.childprotection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assignment.Bodies;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
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

    /** Somebody who speaks for a child is suspected. */
    public record Suspected(CaseReference reference) {}

    /** Nobody is suspected any more, or somebody else speaks for the child. */
    public record ConflictOver(CaseReference reference) {}

    private final GuardianRows rows;
    private final ChildMatters matters;
    private final Responsibilities responsibilities;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Today today;

    Guardians(
            GuardianRows rows,
            ChildMatters matters,
            Responsibilities responsibilities,
            Bodies bodies,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.matters = matters;
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

    /**
     * A child for whom nobody was entered yet may have somebody: only who was entered, and is over, is known not to count. While
     * somebody is suspected, and nobody has looked into it, only the word of whom a court named counts; later that of no parent.
     */
    @Override
    public boolean isOver(CaseReference reference) {
        boolean conflict = matters.guardianInConflict(reference);
        return (conflict || !all(reference).isEmpty()) && speaking(reference).isEmpty();
    }

    /** Whether somebody is entered who speaks for the child today. */
    public boolean somebodySpeaks(CaseReference reference) {
        return !speaking(reference).isEmpty();
    }

    /** Who speaks for the child today beside the centre, and is in no conflict with it. */
    List<Guardian> speaking(CaseReference reference) {
        boolean suspected = matters.open(reference, ChildMatter.Kind.GUARDIAN_SUSPECTED);
        boolean noParent = matters.open(reference, ChildMatter.Kind.COURT_GUARDIAN);
        return now(reference).stream()
                .filter(one -> one.kind() != Kind.CENTRE)
                .filter(one -> !suspected || one.kind() == Kind.COURT)
                .filter(one -> !noParent || one.kind() != Kind.PARENT)
                .toList();
    }

    /**
     * Enters who speaks for the child; whoever did so for the same reason is over on that day, and so is the search for somebody else
     * than a parent who must not.
     *
     * @throws Refusal where the one before began later, and for a parent while one is suspected
     */
    @Transactional
    void name(CaseReference reference, Kind kind, LocalDate since) {
        if (kind == Kind.PARENT && matters.guardianInConflict(reference)) {
            throw new Refusal("childprotection.parentSuspected");
        }
        all(reference).stream()
                .filter(one -> one.kind() == kind && !one.over())
                .forEach(one -> rows.save(one.ended(since, Ending.REPLACED)));
        int number = all(reference).size() + 1;
        NewRows.add(() -> rows.save(Guardian.named(reference.text(), number, kind, since)));
        if ((kind == Kind.COURT || kind == Kind.SPECIAL_CASE)
                && matters.open(reference, ChildMatter.Kind.COURT_GUARDIAN)) {
            noConflict(reference);
        }
    }

    /** Nobody is searched any more who speaks for the child instead of a parent or guardian. */
    @Transactional
    void noConflict(CaseReference reference) {
        matters.settle(reference, ChildMatter.Kind.GUARDIAN_SUSPECTED);
        matters.settle(reference, ChildMatter.Kind.COURT_GUARDIAN);
        matters.settle(reference, ChildMatter.Kind.COURT_ASKED);
        events.publishEvent(new ConflictOver(reference));
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
        if (why == Ending.SUSPECTED && !matters.guardianInConflict(reference)) {
            suspect(reference);
        }
    }

    /** Somebody suspects a parent or guardian: the centre looks into it, and nobody tells the parents. */
    @Transactional
    void suspect(CaseReference reference) {
        matters.raise(reference, ChildMatter.Kind.GUARDIAN_SUSPECTED);
        events.publishEvent(new Suspected(reference));
    }

    /**
     * What the centre found of a suspicion. Where there is a conflict, the word of that guardian does not count from today on, and somebody
     * else is to be named.
     */
    @Transactional
    void lookedInto(CaseReference reference, boolean conflict, Optional<Integer> suspected) {
        matters.settle(reference, ChildMatter.Kind.GUARDIAN_SUSPECTED);
        if (conflict) {
            matters.raise(reference, ChildMatter.Kind.COURT_GUARDIAN);
            suspected.ifPresent(number -> end(reference, number, today.date(), Ending.SUSPECTED));
        }
    }

    /** Whether nobody has found out yet whether there is a conflict. */
    public boolean suspicionOpen(CaseReference reference) {
        return matters.open(reference, ChildMatter.Kind.GUARDIAN_SUSPECTED);
    }

    /** Whether somebody else is to be named to speak for the child. */
    public boolean otherGuardianNeeded(CaseReference reference) {
        return matters.open(reference, ChildMatter.Kind.COURT_GUARDIAN);
    }

    /** The court was asked to name somebody, or named nobody. */
    @Transactional
    void courtAsked(CaseReference reference, boolean asked) {
        if (asked) {
            matters.raise(reference, ChildMatter.Kind.COURT_ASKED);
        } else {
            matters.settle(reference, ChildMatter.Kind.COURT_ASKED);
        }
    }

    /** Whether a court is asked, and has not decided. */
    public boolean courtDecides(CaseReference reference) {
        return matters.open(reference, ChildMatter.Kind.COURT_ASKED);
    }

    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.GUARDIAN_SUSPECTED)) {
            suspect(happened.reference());
        }
    }

    /** A report that is taken back was none, unless the centre has found that it was right. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        if (over.kind() == EventKind.GUARDIAN_SUSPECTED && !otherGuardianNeeded(over.reference())) {
            noConflict(over.reference());
        }
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
