package si.zavetje.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.identification.Identification;
import si.zavetje.obligations.Obligations;
import si.zavetje.recovery.RecoveryPeriod.Ending;
import si.zavetje.recovery.RecoveryPeriod.Wish;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.Residence;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The time to recover and to reflect: for everybody with reasonable grounds, and never a reward for talking to anybody. */
@Service
public class Recovery {

    /** It begins, or what had ended it was wrong. */
    public record Begun(CaseReference reference) {}

    /** It has another last day. */
    public record Moved(CaseReference reference) {}

    /** It is over: on its last day, or before. */
    public record Over(CaseReference reference, boolean early) {}

    /** The person wants to return. */
    public record ReturnWished(CaseReference reference) {}

    private final RecoveryPeriods periods;
    private final Referral referral;
    private final Residence residence;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recovery(
            RecoveryPeriods periods,
            Referral referral,
            Residence residence,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.referral = referral;
        this.residence = residence;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The first decision counts; a later one begins nothing anew. */
    @EventListener
    void on(Identification.GroundsFound found) {
        var reference = found.reference();
        if (find(reference).isEmpty()) {
            var lastDay = counted(reference, found.decidedOn(), 0);
            NewRows.add(() -> periods.save(RecoveryPeriod.begun(reference, found.decidedOn(), lastDay)));
            events.publishEvent(new Begun(reference));
        }
    }

    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED)) {
            end(happened.reference(), Ending.DECEASED);
        } else if (happened.is(EventKind.LEFT_COUNTRY)) {
            end(happened.reference(), Ending.LEFT_COUNTRY);
        }
    }

    @EventListener
    void on(CaseEvents.NoLonger over) {
        if (over.kind() == EventKind.DECEASED) {
            runAgain(over.reference(), Ending.DECEASED);
        } else if (over.kind() == EventKind.LEFT_COUNTRY) {
            runAgain(over.reference(), Ending.LEFT_COUNTRY);
        }
    }

    @EventListener
    void on(Identification.FoundNoVictim found) {
        end(found.reference(), Ending.NO_VICTIM);
    }

    @EventListener
    void on(Identification.VictimAfterAll found) {
        runAgain(found.reference(), Ending.NO_VICTIM);
    }

    /** Somebody decided on another last day. */
    @EventListener
    void on(Obligations.Moved moved) {
        if (moved.decidedEndOf("reflection.min")) {
            var reference = moved.obligation().reference();
            periods.save(of(reference).until(moved.obligation().lastDay()));
            events.publishEvent(new FactsChanged(reference));
            events.publishEvent(new Moved(reference));
        }
    }

    private void end(CaseReference reference, Ending why) {
        find(reference).filter(RecoveryPeriod::runs).ifPresent(period -> {
            periods.save(period.over(why, clock.instant()));
            events.publishEvent(new Over(reference, why != Ending.LAST_DAY));
        });
    }

    /** What is left of it is left to the person. */
    private void runAgain(CaseReference reference, Ending wrong) {
        find(reference)
                .filter(period -> period.ending() == wrong && !isPast(reference, period))
                .ifPresent(period -> {
                    periods.save(period.runsAgain());
                    events.publishEvent(new Begun(reference));
                });
    }

    /** Whether the person has this time now. */
    public boolean runs(CaseReference reference) {
        return find(reference)
                .filter(period -> period.runs() && !isPast(reference, period))
                .isPresent();
    }

    private boolean isPast(CaseReference reference, RecoveryPeriod period) {
        return !new Period(lastDay(reference, period)).endsAt().isAfter(clock.instant());
    }

    /** Until which day the person has this time; nothing before the decision, and when it is over. */
    public Optional<LocalDate> until(CaseReference reference) {
        return find(reference)
                .filter(period -> period.runs() && !isPast(reference, period))
                .map(period -> lastDay(reference, period));
    }

    /** Whether there is time left, because it was extended when the last day had come. */
    public boolean runsLonger(CaseReference reference) {
        return period(reference).endsAt().isAfter(deadlines.moment());
    }

    /** Whether the person is to be asked: who said what is wanted is not, and who was not reached is once more. */
    public boolean toBeAsked(CaseReference reference) {
        var wish = of(reference).wish();
        return wish == null
                || (wish == Wish.NOT_REACHED
                        && question(reference, "reflection.ask.second").isAfter(deadlines.moment()));
    }

    /** When the person is asked next. */
    public Instant timeToAsk(CaseReference reference) {
        var rule = of(reference).wish() == null ? "reflection.ask.first" : "reflection.ask.second";
        var at = question(reference, rule);
        return at.isBefore(deadlines.moment()) ? deadlines.moment() : at;
    }

    private Instant question(CaseReference reference, String rule) {
        return deadlines.reminder(reference, rule, period(reference).lastDay());
    }

    /** Whether somebody answers for the person, who can ask. */
    public boolean caseOpen(CaseReference reference) {
        return referral.open(reference);
    }

    /** The last day is past, and whoever could be asked was. */
    @Transactional
    public void noteOver(CaseReference reference) {
        end(reference, Ending.LAST_DAY);
    }

    /** Whether the police are to decide on more time. */
    public boolean moreTimeWanted(CaseReference reference) {
        return of(reference).wish() == Wish.MORE_TIME;
    }

    /**
     * Takes down what the person wants next; a permit is followed, and a return talked over, from now on.
     *
     * @throws Refusal for a permit that a citizen does not need
     */
    @Transactional
    void say(CaseReference reference, Wish wish) {
        if (wish == Wish.PERMIT && staysByOwnRight(reference)) {
            throw new Refusal("recovery.noPermitNeeded").at("wish");
        }
        periods.save(of(reference).says(wish));
        if (wish == Wish.PERMIT) {
            residence.applyFor(reference);
        } else if (wish == Wish.RETURN) {
            events.publishEvent(new ReturnWished(reference));
        }
    }

    private boolean staysByOwnRight(CaseReference reference) {
        var status = referral.legalStatus(reference);
        return status == Referral.LegalStatus.SI_CITIZEN || status == Referral.LegalStatus.EU;
    }

    /** The last day with one more extension, which is counted from the present one. */
    LocalDate extendedTo(CaseReference reference) {
        return deadlines
                .period(
                        reference,
                        "reflection.extension",
                        noon(period(reference).lastDay()))
                .lastDay();
    }

    @Transactional
    void extend(CaseReference reference) {
        periods.save(of(reference).extended(extendedTo(reference)));
        events.publishEvent(new FactsChanged(reference));
        events.publishEvent(new Moved(reference));
    }

    @Transactional
    void refuseMore(CaseReference reference) {
        periods.save(of(reference).notExtended());
    }

    /** Whether somebody may say that it is to end on grounds, which nobody has said yet. */
    boolean mayBeEnded(CaseReference reference) {
        return runs(reference) && !of(reference).endingOpen();
    }

    /**
     * It is to end on a ground of the law; nothing ends by that yet.
     *
     * @throws Refusal when the person was not heard, or somebody has said so already
     */
    @Transactional
    void startEnding(CaseReference reference, RecoveryPeriod.Ground ground, boolean heard) {
        if (!heard) {
            throw new Refusal("recovery.notHeard").at("heard");
        }
        if (of(reference).endingOpen()) {
            throw new Refusal("recovery.endsAlready").at("ground");
        }
        periods.save(of(reference).toEnd(ground));
    }

    /** The person knows of it from that day on; whoever was not told has the whole time from now. */
    @Transactional
    void told(CaseReference reference, LocalDate on) {
        periods.save(of(reference).told(on));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Until which day the remedy can be used. */
    Period remedyPeriod(CaseReference reference) {
        var told = Optional.ofNullable(of(reference).toldOn()).orElseGet(() -> LegalZone.dayOf(deadlines.moment()));
        return deadlines.period(reference, "reflection.remedy", noon(told));
    }

    /** By when somebody says whether the remedy was used. */
    public Instant remedyBy(CaseReference reference) {
        return deadlines.dueWithin(remedyPeriod(reference));
    }

    /**
     * Takes down what was done against the end; without a remedy it counts.
     *
     * @throws Refusal when it is said not to have been used while it still can be
     */
    @Transactional
    void remedied(CaseReference reference, RecoveryPeriod.Remedy remedy) {
        if (remedy == RecoveryPeriod.Remedy.NOT_USED
                && remedyPeriod(reference).endsAt().isAfter(clock.instant())) {
            throw new Refusal(
                            "recovery.remedyStillRuns", remedyPeriod(reference).lastDay())
                    .at("remedy");
        }
        periods.save(of(reference).remedied(remedy));
        if (remedy != RecoveryPeriod.Remedy.USED) {
            end(reference, Ending.ON_GROUNDS);
        }
    }

    /** Whether somebody decides on a remedy. */
    public boolean remedyUsed(CaseReference reference) {
        return of(reference).remedy() == RecoveryPeriod.Remedy.USED;
    }

    /** The remedy was decided. */
    @Transactional
    void decided(CaseReference reference, boolean endStands) {
        if (endStands) {
            end(reference, Ending.ON_GROUNDS);
        } else {
            periods.save(of(reference).goesOn());
        }
    }

    /** The present period. */
    public Period period(CaseReference reference) {
        return new Period(lastDay(reference, of(reference)));
    }

    private LocalDate lastDay(CaseReference reference, RecoveryPeriod period) {
        return deadlines.kept(period.lastDay(), () -> counted(reference, period.groundsOn(), period.extensions()));
    }

    private LocalDate counted(CaseReference reference, LocalDate groundsOn, int extensions) {
        return deadlines
                .extended(reference, "reflection.min", "reflection.extension", extensions, noon(groundsOn))
                .lastDay();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LegalZone.ID).toInstant();
    }

    private RecoveryPeriod of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no time to recover has begun"));
    }

    private Optional<RecoveryPeriod> find(CaseReference reference) {
        return periods.findByCaseReference(reference.text());
    }
}
