package si.zavetje.reintegration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.Title;
import si.zavetje.reintegration.EligibilityRules.Known;
import si.zavetje.reintegration.Programme.ExitOutcome;
import si.zavetje.reintegration.Programme.Place;
import si.zavetje.reintegration.Programme.Review;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Agreement;

/** The forms of reintegration. */
@Component
class ReintegrationForms implements FormHandlers {

    private final Reintegration reintegration;
    private final EligibilityAgain again;
    private final Referral referral;
    private final MessageSource messages;

    ReintegrationForms(Reintegration reintegration, EligibilityAgain again, Referral referral, MessageSource messages) {
        this.reintegration = reintegration;
        this.again = again;
        this.referral = referral;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("CheckEligibility", this::check);
        on.submit("InformNotEligible", this::informNotEligible);
        on.submit("EnrolInProgramme", this::enrol);
        on.submit("CheckWaitingList", form -> {});
        on.submit("DrawUpReintegrationPlan", form -> {});
        on.submit("ReviewReintegration", this::review);
        on.submit("RestoreTitle", this::restoreTitle);
        on.submit("RecordReintegrationExit", this::exit);
        on.submit("LookAtEligibilityAgain", this::lookAgain);
        on.submit("InformOfProgrammeEnd", this::informOfEnd);
        on.prefill("LookAtEligibilityAgain", this::whatChanged);
        on.prefill("InformOfProgrammeEnd", this::ground);
        on.prefill("RecordReintegrationExit", this::rightLostOn);
        on.prefill("CheckEligibility", this::status);
        on.prefill("InformNotEligible", this::reason);
        on.prefill("ReviewReintegration", this::titleUntil);
        on.prefill(
                "RestoreTitle",
                reference ->
                        reintegration.lastTitle(reference).map(Title::shown).orElse(Map.of()));
    }

    private void check(Submission form) {
        reintegration.check(
                form.reference(),
                form.values().date("appliedOn"),
                form.values().choice("exploitedAbroad", Known.class),
                form.values().choice("proceedingsInSlovenia", Known.class),
                form.values().choice("legalResidence", Known.class),
                form.values().optionalDate("titleUntil").orElse(null));
    }

    private void informNotEligible(Submission form) {
        reintegration.toldNotEligible(form.reference());
    }

    private void lookAgain(Submission form) {
        if (form.values().text("answer").equals("CONTINUES")) {
            again.letContinue(form.reference());
        } else {
            again.letEnd(
                    form.reference(),
                    form.values().choice("exploitedAbroad", Known.class),
                    form.values().choice("proceedingsInSlovenia", Known.class),
                    form.values().choice("legalResidence", Known.class),
                    form.values().optionalDate("hearingOn").orElse(null));
        }
    }

    private void informOfEnd(Submission form) {
        again.told(form.reference(), form.values().optionalDate("informedOn"));
    }

    private Map<String, Object> whatChanged(CaseReference reference) {
        var facts = new HashMap<String, Object>();
        again.statusBefore(reference).ifPresent(before -> facts.put("statusBefore", before.name()));
        facts.put("statusNow", referral.legalStatus(reference).name());
        if (again.foundNoVictim(reference)) {
            facts.put("formalStatus", words("reintegration.reason.NOT_A_VICTIM"));
        } else if (again.factStands(reference)) {
            facts.put("formalStatus", words("reintegration.reason.NO_TITLE"));
        }
        return facts;
    }

    private Map<String, Object> ground(CaseReference reference) {
        return again.ground(reference)
                .map(ground -> Map.<String, Object>of("ground", words("reintegration.reason." + ground)))
                .orElse(Map.of());
    }

    private Map<String, Object> rightLostOn(CaseReference reference) {
        return again.rightLostOn(reference)
                .map(day -> Map.<String, Object>of("rightLostOn", day.toString()))
                .orElse(Map.of());
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private void enrol(Submission form) {
        reintegration.enrol(form.reference(), form.values().choice("place", Place.class));
    }

    private void review(Submission form) {
        reintegration.review(form.reference(), form.values().choice("outcome", Review.class));
    }

    private void restoreTitle(Submission form) {
        if (yes(form.values(), "titlePossible")) {
            reintegration.restoreTitle(
                    form.reference(),
                    form.values().date("titleUntil"),
                    form.values().choice("titleKind", Title.Kind.class));
        } else if (form.values().text("titlePossible").equals("NO")) {
            reintegration.recordNoTitlePossible(form.reference());
        }
    }

    private void exit(Submission form) {
        reintegration.exit(
                form.reference(),
                form.values().date("exitedOn"),
                form.values().choice("exitOutcome", ExitOutcome.class),
                form.values()
                        .optionalText("whereabouts")
                        .filter("NOT_KNOWN"::equals)
                        .isEmpty(),
                form.values().optionalChoice("agrees", Agreement.class).orElse(Agreement.NO),
                yes(form.values(), "followUpWanted"));
    }

    private Map<String, Object> status(CaseReference reference) {
        var facts = new HashMap<>(titleUntil(reference));
        facts.put("legalStatus", referral.legalStatus(reference).name());
        return facts;
    }

    private Map<String, Object> reason(CaseReference reference) {
        return Map.of("reason", words("reintegration.reason." + reintegration.eligibility(reference)));
    }

    private Map<String, Object> titleUntil(CaseReference reference) {
        return reintegration
                .titleUntil(reference)
                .map(LocalDate::toString)
                .map(until -> Map.<String, Object>of("titleUntil", until))
                .orElse(Map.of());
    }

    private static boolean yes(FormValues values, String question) {
        return "YES".equals(values.text(question));
    }
}
