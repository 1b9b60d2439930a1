package si.zavetje.accommodation;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;

/** Takes the forms at the end of a stay. */
@Component
class ExitForms implements FormHandlers {

    private final Stays stays;
    private final CrisisStay stay;
    private final CrisisAccommodation accommodation;
    private final ProviderStays providerStays;
    private final Identification identification;
    private final CaseEvents caseEvents;
    private final Referral referral;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExitForms(
            Stays stays,
            CrisisStay stay,
            CrisisAccommodation accommodation,
            ProviderStays providerStays,
            Identification identification,
            CaseEvents caseEvents,
            Referral referral,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stays = stays;
        this.stay = stay;
        this.accommodation = accommodation;
        this.providerStays = providerStays;
        this.identification = identification;
        this.caseEvents = caseEvents;
        this.referral = referral;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ResolveUndecided", this::decideAboutDays);
        forms.submit("DecideMoreDays", this::decideAboutDays);
        forms.submit("RecordExit", this::recordExit);
        forms.prefill("ResolveUndecided", this::lastDay);
        forms.prefill("DecideMoreDays", this::lastDay);
        forms.prefill("RecordExit", this::stayUntilNow);
    }

    private void decideAboutDays(Submission form) {
        var current = stays.of(form.reference());
        if (form.values().text("answer").equals("NO_EXTRA_DAYS")) {
            return;
        }
        var until = form.values().date("extraUntil");
        if (current.over()) {
            throw new Refusal("accommodation.notInTheHouse");
        }
        if (!until.isAfter(stay.period(form.reference()).lastDay())) {
            throw new Refusal("accommodation.noExtraDays");
        }
        stays.save(current.extendedTo(until));
        events.publishEvent(new FactsChanged(form.reference()));
    }

    private void recordExit(Submission form) {
        var current = stays.of(form.reference());
        var exitedAt = form.values().instant("exitedAt");
        var reason = form.values().choice("reason", ExitReason.class);
        fits(form.reference(), current, reason);
        stays.save(current.left(exitedAt, reason, stay.careDays(form.reference(), exitedAt)));
        providerStays.end(form.reference(), Housing.CRISIS, exitedAt, reason.name());
        if (reason == ExitReason.LEFT || reason == ExitReason.WITHDREW) {
            referral.refuses(form.reference());
        }
        if (reason == ExitReason.DECEASED && !caseEvents.happened(form.reference(), EventKind.DECEASED)) {
            caseEvents.report(form.reference(), EventReport.of(EventKind.DECEASED, exitedAt));
        }
    }

    /** What was reported before, and where she wanted to go, is not contradicted at the end. */
    private void fits(CaseReference reference, Stay stay, ExitReason reason) {
        if (stay.ending() != null && stay.ending() != reason) {
            throw new Refusal("accommodation.exitAsReported", nameOf(stay.ending()));
        }
        boolean fits =
                switch (reason) {
                    case TRANSFER_SAFE -> goesTo(reference, stay, Route.SAFE_ACCOMMODATION);
                    case TRANSFER_REINTEGRATION -> goesTo(reference, stay, Route.REINTEGRATION);
                    default -> true;
                };
        if (!fits) {
            throw new Refusal("accommodation.exitAsDecided");
        }
    }

    private static MessageSourceResolvable nameOf(ExitReason reason) {
        return new DefaultMessageSourceResolvable("accommodation.exit." + reason.name());
    }

    private boolean goesTo(CaseReference reference, Stay stay, Route route) {
        return stay.route() == route
                && route.provider()
                        .filter(capacity -> identification.allowsDataTo(reference, capacity))
                        .isPresent();
    }

    private Map<String, Object> lastDay(CaseReference reference) {
        return Map.of("lastDay", stay.period(reference).lastDay().toString());
    }

    private Map<String, Object> stayUntilNow(CaseReference reference) {
        return Map.of(
                "route", accommodation.route(reference).map(Enum::name).orElse(""),
                "careDays", stay.careDays(reference, clock.instant()),
                "careDaysPerProvider", stay.careDaysPerProvider(reference));
    }
}
