package si.zavetje.identification;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the forms of the identification. */
@Component
class IdentificationForms implements FormHandlers {

    private static final int TOPICS = 9;

    private final Inquiries inquiries;
    private final FormalStatuses statuses;
    private final Identification identification;
    private final Referral referral;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentificationForms(
            Inquiries inquiries,
            FormalStatuses statuses,
            Identification identification,
            Referral referral,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.statuses = statuses;
        this.identification = identification;
        this.referral = referral;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("TriageReferral", this::triageReferral);
        forms.submit("OfferNgoInterview", this::offerNgoInterview);
        forms.submit("IdentificationInterview", form -> {});
        forms.submit("CompleteInquiry", form -> {});
        forms.submit("DecideReasonableGrounds", this::decideReasonableGrounds);
        forms.submit("BriefRightsAndConsents", this::briefRightsAndConsents);
        forms.submit("RecordDeclined", form -> {});
        forms.submit("InformOfNegativeDecision", this::informOfNegativeDecision);
        forms.submit("FollowUpLateDecision", form -> {});
        forms.submit("RecordFormalStatus", this::recordFormalStatus);
        forms.prefill("TriageReferral", this::childAsReferred);
        forms.prefill("DecideReasonableGrounds", this::due);
        forms.prefill("FollowUpLateDecision", this::due);
        forms.prefill("CompleteInquiry", this::due);
    }

    /** What is not known protects: it counts as danger, and the person is asked about shelter. */
    private void triageReferral(Submission form) {
        if (form.values().optionalText("possiblyChild").filter("YES"::equals).isPresent()) {
            referral.treatAsChild(form.reference());
        }
        boolean inDanger = !form.values().text("inDanger").equals("NO");
        boolean shelterNeeded = form.values()
                .optionalText("shelterNeeded")
                .filter(answer -> !answer.equals("NO"))
                .isPresent();
        inquiries.change(form.reference(), inquiry -> inquiry.triaged(inDanger, shelterNeeded));
    }

    private void offerNgoInterview(Submission form) {
        boolean everything =
                form.values().text("answer").equals("DECLINES_EVERYTHING") && referral.refuses(form.reference());
        inquiries.change(form.reference(), inquiry -> inquiry.helpOffered(everything));
    }

    private void decideReasonableGrounds(Submission form) {
        var values = form.values();
        decide(form.reference(), values.choice("outcome", Decision.class));
        var missing = values.choices("missing");
        boolean agreed =
                values.optionalText("interviewAgreed").filter("YES"::equals).isPresent();
        boolean situation = missing.contains("SITUATION");
        boolean others = missing.stream().anyMatch(what -> !what.equals("SITUATION") && !what.equals("INTERVIEW"));
        var next = NextStep.after(missing.contains("INTERVIEW"), agreed, others, situation);
        inquiries.change(form.reference(), inquiry -> inquiry.asksNext(next, situation));
    }

    /** A decision that leaves the question open gives the police the same time once more. */
    private void decide(CaseReference reference, Decision decision) {
        inquiries.change(reference, inquiry -> inquiry.decided(decision, clock.instant()));
        if (decision == Decision.REASONABLE_GROUNDS) {
            events.publishEvent(new Identification.GroundsFound(reference));
        }
    }

    private void briefRightsAndConsents(Submission form) {
        var values = form.values();
        if (values.choices("topics").size() < TOPICS && !values.has("restLater")) {
            throw new Refusal("identification.allTopics");
        }
        referral.demandGuardianOfChild(form.reference(), values.text("signedBy").equals("VICTIM"));
        var assistance = values.choice("assistance", Consent.class);
        inquiries.change(form.reference(), inquiry -> inquiry.assistanceOffered(assistance));
        if (assistance == Consent.NO) {
            referral.refuses(form.reference());
        }
        Arrays.stream(Capacity.values())
                .filter(capacity -> values.choices("recipients").contains(capacity.name()))
                .forEach(capacity -> identification.allowDataTo(form.reference(), capacity, true));
    }

    private void informOfNegativeDecision(Submission form) {
        if (form.values().optionalText("review").filter("YES"::equals).isPresent()) {
            decide(form.reference(), Decision.PENDING);
            boolean heard =
                    form.values().optionalText("hearing").filter("YES"::equals).isPresent();
            inquiries.change(
                    form.reference(), inquiry -> inquiry.asksNext(heard ? NextStep.PERSON : NextStep.FILE, false));
        }
    }

    private void recordFormalStatus(Submission form) {
        var values = form.values();
        var status = values.choice("status", FormalStatuses.Status.class);
        statuses.add(
                form.reference(),
                new FormalStatuses.Entry(
                        status,
                        values.optionalText("basis").orElse(null),
                        values.optionalText("article").orElse(null),
                        values.date("effectiveOn"),
                        values.text("final").equals("YES")));
        identification.statusChanged(form.reference());
    }

    private Map<String, Object> childAsReferred(CaseReference reference) {
        return referral.child(reference) ? Map.of("possiblyChild", "YES") : Map.of();
    }

    private Map<String, Object> due(CaseReference reference) {
        return Map.of(
                "decisionDue",
                LegalZone.dayOf(identification.decisionDue(reference)).toString());
    }
}
