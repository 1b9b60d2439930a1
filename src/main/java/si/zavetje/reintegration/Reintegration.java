package si.zavetje.reintegration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reflection.Title;
import si.zavetje.reintegration.EligibilityRules.Citizenship;
import si.zavetje.reintegration.EligibilityRules.Eligibility;
import si.zavetje.reintegration.EligibilityRules.Known;
import si.zavetje.reintegration.Programme.ExitOutcome;
import si.zavetje.reintegration.Programme.Place;
import si.zavetje.reintegration.Programme.Review;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.rota.Rota;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;
import si.zavetje.stays.Agreement;

/** Reintegration: who may take part, whether there is a place, how the programme goes and how it ends. */
@Service
public class Reintegration {

    /** The person has a place in the programme. */
    public record Enrolled(CaseReference reference) {}

    /** What makes somebody leave. */
    static final Set<EventKind> ENDING = Set.of(EventKind.ASSISTANCE_WITHDRAWN, EventKind.LEFT_COUNTRY);

    private final Programmes programmes;
    private final EligibilityRules rules;
    private final EligibilityAgain again;
    private final Referral referral;
    private final CaseEvents caseEvents;
    private final ReflectionPeriod reflection;
    private final Responsibilities responsibilities;
    private final Rota rota;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    Reintegration(
            Programmes programmes,
            EligibilityRules rules,
            EligibilityAgain again,
            Referral referral,
            CaseEvents caseEvents,
            ReflectionPeriod reflection,
            Responsibilities responsibilities,
            Rota rota,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Today today,
            Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.again = again;
        this.referral = referral;
        this.caseEvents = caseEvents;
        this.reflection = reflection;
        this.responsibilities = responsibilities;
        this.rota = rota;
        this.deadlines = deadlines;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Notes the application, and makes the provider whose turn it is responsible unless one already is. */
    @Transactional
    public void ask(CaseReference reference) {
        programmes.begin(reference, citizenship(reference) == Citizenship.TCN);
        if (responsibilities
                .organisationFor(reference, Capacity.REINTEGRATION_PROVIDER)
                .isEmpty()) {
            var provider = rota.first(Capacity.REINTEGRATION_PROVIDER, referral.withChild(reference))
                    .orElseThrow(() -> new IllegalStateException("there is no reintegration provider"));
            responsibilities.assign(reference, Capacity.REINTEGRATION_PROVIDER, provider);
        }
    }

    /** Whether a title to stay is asked for follows the ground of stay, however late it is known. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        var reference = corrected.reference();
        boolean titleNeeded = citizenship(reference) == Citizenship.TCN;
        programmes
                .find(reference)
                .filter(programme -> programme.titleNeeded() != titleNeeded && !programme.over())
                .ifPresent(programme -> programmes.save(programme.needingTitle(titleNeeded)));
    }

    /** Whether the person may take part. */
    public boolean eligible(CaseReference reference) {
        return is(reference, programme -> programme.eligibility() == Eligibility.ELIGIBLE);
    }

    /** Whether the person is enrolled. */
    public boolean enrolled(CaseReference reference) {
        return is(reference, programme -> programme.place() == Place.ENROL);
    }

    /** Whether the person waits for a place. */
    public boolean onWaitingList(CaseReference reference) {
        return is(reference, programme -> programme.place() == Place.WAIT_LIST);
    }

    /** Whether the last review found that the programme goes on. */
    public boolean reviewContinues(CaseReference reference) {
        return is(reference, programme -> programme.review() == Review.CONTINUE);
    }

    /** Whether the programme is suspended because a title to stay is missing; suspended is not closed. */
    public boolean suspended(CaseReference reference) {
        return is(reference, programme -> programme.review() == Review.SUSPEND);
    }

    /** Whether the person lost the right to take part, and the notice has run out. */
    public boolean rightLost(CaseReference reference) {
        return again.rightLost(reference);
    }

    /** Whether somebody was told that the programme is not open to her, and the rules ask something else of her now. */
    public boolean refusedAsSomebodyElse(Referral.LegalStatusCorrected corrected) {
        return Citizenship.of(corrected.before()) != Citizenship.of(corrected.now())
                && is(
                        corrected.reference(),
                        programme -> programme.eligibility() != null && programme.eligibility() != Eligibility.ELIGIBLE)
                && responsibilities
                        .organisationFor(corrected.reference(), Capacity.REINTEGRATION_PROVIDER)
                        .isEmpty();
    }

    /** Whether the person leads a life of her own now. */
    public boolean independent(CaseReference reference) {
        return is(reference, programme -> {
            var outcome = programme.exitOutcome();
            return outcome != null && outcome.ownLife();
        });
    }

    /** Whether the person left the programme to return to another country. */
    public boolean returned(CaseReference reference) {
        return is(reference, programme -> programme.exitOutcome() == Programme.ExitOutcome.RETURNED);
    }

    /** By when the exit is to be recorded: soon after it is known that she leaves, else long after she was last met. */
    public Instant exitDue(CaseReference reference) {
        var programme = programmes.find(reference);
        return programme
                .map(Programme::leavingSince)
                .map(since -> deadlines.due(reference, "reintegration.exit", since))
                .or(() -> programme
                        .map(Programme::goingOnSince)
                        .map(since -> deadlines.due(reference, "reintegration.lastMet", since)))
                .orElseGet(() -> deadlines.due(reference, "reintegration.lastMet"));
    }

    /** Who does not want to be assisted any more, or has left the country, leaves: the exit is looked for soon. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (ENDING.contains(happened.report().kind())) {
            running(happened.reference())
                    .filter(programme -> programme.leavingSince() == null)
                    .ifPresent(programme -> programmes.save(programme.mustEnd(clock.instant())));
        }
    }

    /** What does not hold any more makes nobody leave; what was said or decided otherwise still does. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        if (ENDING.contains(over.kind())) {
            running(over.reference())
                    .filter(programme -> !programme.saidToEnd())
                    .ifPresent(programme -> programmes.save(again.rightLostOn(over.reference())
                            .map(day -> programme.mustEnd(EligibilityAgain.noon(day)))
                            .orElseGet(programme::goesOn)));
        }
    }

    private Optional<Programme> running(CaseReference reference) {
        return programmes.find(reference).filter(programme -> !programme.over());
    }

    @Transactional
    void check(
            CaseReference reference,
            LocalDate appliedOn,
            Known exploitedAbroad,
            Known proceedings,
            Known legalResidence,
            @Nullable LocalDate titleUntil) {
        var application = new EligibilityRules.Application(
                appliedOn, citizenship(reference), exploitedAbroad, proceedings, legalResidence);
        var eligibility = rules.judge(application).orElseThrow(() -> new Refusal("reintegration.noRules", appliedOn));
        programmes.save(programmes.of(reference).checked(appliedOn, eligibility, titleUntil, clock.instant()));
    }

    Eligibility eligibility(CaseReference reference) {
        return Optional.ofNullable(programmes.of(reference).eligibility()).orElseThrow();
    }

    @Transactional
    void toldNotEligible(CaseReference reference) {
        responsibilities.end(reference, Capacity.REINTEGRATION_PROVIDER);
    }

    @Transactional
    void enrol(CaseReference reference, Place place) {
        programmes.save(programmes.of(reference).placed(place, clock.instant()));
        if (place == Place.NO_LONGER_WANTED) {
            referral.refuses(reference);
            events.publishEvent(new FactsChanged(reference));
        }
        if (place == Place.ENROL) {
            events.publishEvent(new Enrolled(reference));
        }
    }

    /** Going on needs a valid title, suspending a missing one: nobody is suspended for another reason. */
    @Transactional
    void review(CaseReference reference, Review review) {
        var programme = programmes.of(reference);
        boolean titleMissing = titleMissing(reference, programme);
        if (review == Review.CONTINUE && titleMissing) {
            throw new Refusal("reintegration.titleEnded");
        }
        if (review == Review.SUSPEND && !titleMissing) {
            throw new Refusal("reintegration.titleValid");
        }
        programmes.save(programme.reviewed(review, clock.instant()));
        events.publishEvent(new FactsChanged(reference));
    }

    @Transactional
    void restoreTitle(CaseReference reference, LocalDate until, Title.Kind kind) {
        programmes.save(programmes.of(reference).titled(until, kind));
        again.titleFound(reference);
    }

    /** There is no way to a title: whether the programme may go on is looked at, and it does until then. */
    @Transactional
    void recordNoTitlePossible(CaseReference reference) {
        again.titleImpossible(reference);
    }

    /** The title that lasts longest, as far as it is known. */
    Optional<Title> lastTitle(CaseReference reference) {
        return Title.last(Stream.of(
                reflection.lastTitle(reference),
                programmes
                        .find(reference)
                        .flatMap(programme -> Title.of(programme.titleKind(), programme.titleUntil()))));
    }

    Optional<LocalDate> titleUntil(CaseReference reference) {
        return lastTitle(reference).map(Title::until);
    }

    @Transactional
    void exit(
            CaseReference reference,
            LocalDate exitedOn,
            ExitOutcome outcome,
            boolean whereaboutsKnown,
            Agreement agreement,
            boolean followUpWanted) {
        switch (outcome) {
            case RIGHT_LOST -> {
                again.demandNoChild(reference);
                demandRightLost(reference, exitedOn);
            }
            case TITLE_LOST -> {
                again.demandNoChild(reference);
                demandTitleLost(reference, exitedOn, agreement);
            }
            case OTHER -> agreement.demandNotAgainstWill();
            case EMPLOYED, IN_EDUCATION, INDEPENDENT -> referral.demandNoChild(reference);
            case RETURNED -> caseEvents.demandNoChildBeforeItsReturn(reference);
            case LEFT -> {}
        }
        if (outcome == ExitOutcome.LEFT) {
            referral.refuses(reference);
            if (!whereaboutsKnown && referral.child(reference)) {
                caseEvents.left(reference, clock.instant(), false);
            }
        } else {
            referral.leaves(reference);
        }
        programmes.save(programmes
                .of(reference)
                .ended(
                        exitedOn,
                        outcome,
                        followUpWanted ? followUp(reference, "reintegration.followUp.first", exitedOn) : null,
                        followUpWanted ? followUp(reference, "reintegration.followUp.second", exitedOn) : null));
    }

    /** Who was heard and told, and whose notice has run out. */
    private void demandRightLost(CaseReference reference, LocalDate exitedOn) {
        var lost =
                again.rightLostOn(reference).orElseThrow(() -> new Refusal("reintegration.notLost").at("exitOutcome"));
        if (exitedOn.isBefore(lost)) {
            throw new Refusal("reintegration.notYetEffective", lost).at("exitedOn");
        }
    }

    /** Without a title somebody leaves who agrees to it; else only when the right to take part was lost. */
    private void demandTitleLost(CaseReference reference, LocalDate exitedOn, Agreement agreement) {
        if (!titleMissing(reference, programmes.of(reference))) {
            throw new Refusal("reintegration.titleNotLost");
        }
        if (agreement != Agreement.YES) {
            demandRightLost(reference, exitedOn);
        }
    }

    /** A title without a known end counts as valid. */
    private boolean titleMissing(CaseReference reference, Programme programme) {
        return programme.titleNeeded()
                && !reflection.hasValidTitle(reference, today.date())
                && titleUntil(reference)
                        .filter(until -> until.isBefore(today.date()))
                        .isPresent();
    }

    private LocalDate followUp(CaseReference reference, String rule, LocalDate exitedOn) {
        return deadlines
                .period(reference, rule, EligibilityAgain.noon(exitedOn))
                .lastDay();
    }

    private Citizenship citizenship(CaseReference reference) {
        return Citizenship.of(referral.legalStatus(reference));
    }

    private boolean is(CaseReference reference, Predicate<Programme> question) {
        return programmes.find(reference).filter(question).isPresent();
    }
}
