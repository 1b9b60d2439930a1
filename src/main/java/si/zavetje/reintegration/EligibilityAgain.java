package si.zavetje.reintegration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.referral.Referral.LegalStatus;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reintegration.EligibilityReview.Ground;
import si.zavetje.reintegration.EligibilityRules.Citizenship;
import si.zavetje.reintegration.EligibilityRules.Eligibility;
import si.zavetje.reintegration.EligibilityRules.Known;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Has the eligibility looked at again when a fact changed on which it was decided. A correction alone puts nobody out. */
@Service
public class EligibilityAgain {

    /** A fact changed on which was decided who may take part. */
    public record ToLookAt(CaseReference reference) {}

    /** The fact is again as it was when it was decided. */
    public record NothingToLookAt(CaseReference reference) {}

    private final Programmes programmes;
    private final EligibilityReviews reviews;
    private final EligibilityRules rules;
    private final Referral referral;
    private final Identification identification;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    EligibilityAgain(
            Programmes programmes,
            EligibilityReviews reviews,
            EligibilityRules rules,
            Referral referral,
            Identification identification,
            CaseEvents caseEvents,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Today today,
            Clock clock) {
        this.programmes = programmes;
        this.reviews = reviews;
        this.rules = rules;
        this.referral = referral;
        this.identification = identification;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Who was refused and is not told yet is checked again; who takes part is looked at, unless that is open already. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        running(corrected.reference()).ifPresent(programme -> {
            if (programme.eligibility() == Eligibility.ELIGIBLE) {
                statusChanged(programme, corrected);
            } else if (programme.eligibility() != null) {
                events.publishEvent(new ToLookAt(corrected.reference()));
            }
        });
    }

    @EventListener
    void on(Identification.FoundNoVictim found) {
        running(found.reference())
                .filter(programme -> programme.eligibility() == Eligibility.ELIGIBLE)
                .filter(programme -> reviews.newest(programme)
                        .filter(EligibilityReview::open)
                        .isEmpty())
                .ifPresent(programme -> ask(found.reference(), programme, referral.legalStatus(found.reference())));
    }

    /** Who is a victim after all is looked at once more, whatever was announced. */
    @EventListener
    void on(Identification.VictimAfterAll found) {
        running(found.reference())
                .filter(programme -> programme.eligibility() == Eligibility.ELIGIBLE)
                .filter(programme -> reviews.newest(programme)
                        .filter(EligibilityReview::open)
                        .isEmpty())
                .ifPresent(programme -> ask(found.reference(), programme, referral.legalStatus(found.reference())));
    }

    /** The police found no way to a title: nobody is put out with that, but somebody looks, unless somebody does or did so already. */
    void titleImpossible(CaseReference reference) {
        running(reference)
                .filter(programme -> reviews.newest(programme)
                        .filter(review -> review.open() || review.ends())
                        .isEmpty())
                .ifPresent(programme -> ask(reference, programme, referral.legalStatus(reference)));
    }

    /** There is a title after all: nobody has to look where nothing else changed. */
    void titleFound(CaseReference reference) {
        running(reference)
                .flatMap(reviews::newest)
                .filter(EligibilityReview::open)
                .filter(review -> factStands(reference))
                .ifPresent(review -> {
                    reviews.save(review.takenBack(clock.instant()));
                    events.publishEvent(new NothingToLookAt(reference));
                });
    }

    @EventListener
    void on(ReflectionPeriod.TitleGranted granted) {
        titleFound(granted.reference());
    }

    /** Whether the ground of stay is what it was when somebody was asked to look, and she was not found to be no victim: what is missing is a title. */
    boolean factStands(CaseReference reference) {
        return statusBefore(reference)
                        .filter(referral.legalStatus(reference)::equals)
                        .isPresent()
                && !foundNoVictim(reference);
    }

    private void statusChanged(Programme programme, Referral.LegalStatusCorrected corrected) {
        var pending = reviews.newest(programme).filter(EligibilityReview::open);
        if (pending.isEmpty()) {
            ask(corrected.reference(), programme, corrected.before());
        } else if (nothingToLookAt(corrected, pending.get())) {
            reviews.save(pending.get().takenBack(clock.instant()));
            events.publishEvent(new NothingToLookAt(corrected.reference()));
        }
    }

    /** An end that was announced before is never left to stand by itself: somebody looks. */
    private boolean nothingToLookAt(Referral.LegalStatusCorrected corrected, EligibilityReview pending) {
        return pending.statusBefore() == corrected.now()
                && !identification.foundNoVictim(corrected.reference())
                && reviews.before(pending).filter(EligibilityReview::ends).isEmpty();
    }

    private void ask(CaseReference reference, Programme programme, LegalStatus before) {
        reviews.ask(programme, before, clock.instant());
        events.publishEvent(new ToLookAt(reference));
    }

    /** Whether the last look found that the programme goes on. */
    public boolean continues(CaseReference reference) {
        return newest(reference).filter(EligibilityReview::ends).isEmpty();
    }

    /** The ground of stay before it was put right. */
    Optional<LegalStatus> statusBefore(CaseReference reference) {
        return newest(reference).map(EligibilityReview::statusBefore);
    }

    /** Whether it finally turned out that she is no victim. */
    boolean foundNoVictim(CaseReference reference) {
        return identification.foundNoVictim(reference);
    }

    /** Why she may not take part any more, if that was found. */
    Optional<Ground> ground(CaseReference reference) {
        return newest(reference).flatMap(review -> Optional.ofNullable(review.ground()));
    }

    /** The day at whose end the right to take part is or was lost; empty before she was told, and while it is looked at again. */
    Optional<LocalDate> rightLostOn(CaseReference reference) {
        return newest(reference).flatMap(review -> Optional.ofNullable(review.rightLostOn()));
    }

    /** Whether the right to take part is lost, and the notice has run out. */
    boolean rightLost(CaseReference reference) {
        return rightLostOn(reference).filter(day -> !today.date().isBefore(day)).isPresent();
    }

    /** She goes on taking part; an end that was announced is called off, unless she leaves for another reason. */
    @Transactional
    void letContinue(CaseReference reference) {
        var programme = programmes.of(reference);
        reviews.save(open(programme).continues(clock.instant()));
        if (programme.leavingSince() != null
                && !programme.saidToEnd()
                && Reintegration.ENDING.stream().noneMatch(kind -> caseEvents.holds(reference, kind))) {
            programmes.save(programme.goesOn());
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /**
     * The programme is to end, when she has been told and has had notice.
     *
     * @throws Refusal for a child, when neither the rules nor her formal status say so, and when she was not heard
     */
    @Transactional
    void letEnd(
            CaseReference reference,
            Known exploitedAbroad,
            Known proceedings,
            Known legalResidence,
            @Nullable LocalDate hearingOn) {
        demandNoChild(reference);
        var programme = programmes.of(reference);
        var ground = ground(reference, programme, exploitedAbroad, proceedings, legalResidence)
                .orElseThrow(() -> new Refusal("reintegration.stillEligible").at("answer"));
        if (hearingOn == null) {
            throw new Refusal("reintegration.notHeard").at("hearingOn");
        }
        reviews.save(open(programme).ends(ground, clock.instant()));
    }

    /** A child loses nothing, whatever the rules say, and however old somebody was thought to be when it was decided. */
    void demandNoChild(CaseReference reference) {
        if (!referral.mayGiveUp(reference)) {
            throw new Refusal("reintegration.noLossForChild");
        }
    }

    /** The notice runs from the day on which she was told, but not before it was decided; if she cannot be told, from today. */
    @Transactional
    void told(CaseReference reference, Optional<LocalDate> informedOn) {
        var programme = programmes.of(reference);
        var review = reviews.newest(programme).orElseThrow();
        var decided =
                Optional.ofNullable(review.answeredAt()).map(LegalZone::dayOf).orElseThrow();
        var from = informedOn.map(day -> day.isBefore(decided) ? decided : day).orElseGet(today::date);
        var lastDay =
                deadlines.period(reference, "lossOfRight.notice", noon(from)).lastDay();
        reviews.save(review.effective(lastDay));
        if (programme.leavingSince() == null) {
            programmes.save(programme.mustEnd(noon(lastDay)));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LegalZone.ID).toInstant();
    }

    private Optional<Ground> ground(
            CaseReference reference,
            Programme programme,
            Known exploitedAbroad,
            Known proceedings,
            Known legalResidence) {
        if (identification.foundNoVictim(reference)) {
            return Optional.of(Ground.NOT_A_VICTIM);
        }
        return Optional.ofNullable(programme.appliedOn())
                .flatMap(day -> rules.judge(new EligibilityRules.Application(
                        day,
                        Citizenship.of(referral.legalStatus(reference)),
                        exploitedAbroad,
                        proceedings,
                        legalResidence)))
                .flatMap(EligibilityAgain::ground);
    }

    private static Optional<Ground> ground(Eligibility answer) {
        return switch (answer) {
            case ELIGIBLE -> Optional.empty();
            case ONLY_VICTIMS_ABROAD -> Optional.of(Ground.ONLY_VICTIMS_ABROAD);
            case NO_PROCEEDINGS -> Optional.of(Ground.NO_PROCEEDINGS);
            case NO_LEGAL_RESIDENCE -> Optional.of(Ground.NO_LEGAL_RESIDENCE);
        };
    }

    private EligibilityReview open(Programme programme) {
        return reviews.newest(programme).orElseThrow(() -> new IllegalStateException("there is nothing to look at"));
    }

    private Optional<EligibilityReview> newest(CaseReference reference) {
        return programmes.find(reference).flatMap(reviews::newest);
    }

    private Optional<Programme> running(CaseReference reference) {
        return programmes.find(reference).filter(programme -> !programme.over());
    }
}
