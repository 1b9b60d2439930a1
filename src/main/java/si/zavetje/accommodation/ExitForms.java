package si.zavetje.accommodation;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Agreement;
import si.zavetje.stays.KeptPlace;

/** Takes the forms at the end of a stay. */
@Component
class ExitForms implements FormHandlers {

    private final CrisisStay stay;
    private final CrisisExit exit;
    private final CrisisAccommodation accommodation;
    private final KeptPlace keptPlace;
    private final Clock clock;

    ExitForms(CrisisStay stay, CrisisExit exit, CrisisAccommodation accommodation, KeptPlace keptPlace, Clock clock) {
        this.stay = stay;
        this.exit = exit;
        this.accommodation = accommodation;
        this.keptPlace = keptPlace;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ResolveUndecided", this::decideAboutDays);
        forms.submit("DecideMoreDays", this::decideAboutDays);
        forms.submit("RecordExit", this::recordExit);
        forms.prefill("ResolveUndecided", this::daysSoFar);
        forms.prefill("DecideMoreDays", this::daysSoFar);
        forms.prefill("RecordExit", this::stayUntilNow);
    }

    private void decideAboutDays(Submission form) {
        if (!form.values().text("answer").equals("NO_EXTRA_DAYS")) {
            stay.extend(form.reference(), form.values().date("extraUntil"));
        }
    }

    private void recordExit(Submission form) {
        exit.record(
                form.reference(),
                form.values().instant("exitedAt"),
                form.values().choice("reason", ExitReason.class),
                form.values()
                        .optionalText("whereabouts")
                        .filter("NOT_KNOWN"::equals)
                        .isEmpty(),
                form.values().optionalChoice("agrees", Agreement.class).orElse(Agreement.NO));
    }

    private Map<String, Object> daysSoFar(CaseReference reference) {
        return Map.of(
                "lastDay", stay.period(reference).lastDay().toString(),
                "careDays", stay.careDays(reference, clock.instant()),
                "extraDays", stay.extraDays(reference));
    }

    private Map<String, Object> stayUntilNow(CaseReference reference) {
        return Map.of(
                "route", accommodation.route(reference).map(Enum::name).orElse(""),
                "placeKept", keptPlace.lastDayInForm(reference),
                "careDays", stay.careDays(reference, clock.instant()),
                "careDaysPerProvider", stay.careDaysPerProvider(reference));
    }
}
