package si.zavetje.assistedreturn;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.assistedreturn.ReturnFile.Arrival;
import si.zavetje.assistedreturn.ReturnFile.Documents;
import si.zavetje.assistedreturn.ReturnFile.Interests;
import si.zavetje.assistedreturn.ReturnFile.Receiver;
import si.zavetje.assistedreturn.ReturnFile.ReturnRisk;
import si.zavetje.assistedreturn.ReturnFile.Testimony;
import si.zavetje.assistedreturn.ReturnFile.Wish;
import si.zavetje.bestinterests.InterestsAnswers;
import si.zavetje.bestinterests.Matter;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** Takes the forms about an assisted return. */
@Component
class AssistedReturnForms implements FormHandlers {

    private enum Travel {
        DEPARTED,
        NOT_YET,
        NOT_WANTED
    }

    private final AssistedReturn assistedReturn;
    private final Referral referral;
    private final Consents consents;
    private final MessageSource messages;

    AssistedReturnForms(AssistedReturn assistedReturn, Referral referral, Consents consents, MessageSource messages) {
        this.assistedReturn = assistedReturn;
        this.referral = referral;
        this.consents = consents;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("CounselOnReturn", this::counsel);
        on.submit("ConfirmReturnWish", this::confirm);
        on.submit("DetermineBestInterests", this::determine);
        on.submit(
                "AssessReturnRisk",
                form -> assistedReturn.assess(form.reference(), form.values().choice("returnRisk", ReturnRisk.class)));
        on.submit(
                "RecordTestimonyStatus",
                form -> assistedReturn.record(form.reference(), form.values().choice("testimony", Testimony.class)));
        on.submit("ArrangeReturnDocuments", this::arrangeDocuments);
        on.submit("AskReceivingBody", this::askReceivingBody);
        on.submit(
                "RecordReceivingAnswer",
                form -> assistedReturn.answered(form.reference(), form.values().choice("answer", Receiver.class)));
        on.submit("RecordTravel", this::travel);
        on.submit(
                "ConfirmReturnArrival",
                form -> assistedReturn.arrived(form.reference(), form.values().choice("arrival", Arrival.class)));
        on.submit("MonitorAfterReturn", this::monitor);
        on.prefill("ArrangeReturnDocuments", this::testimony);
        on.prefill("RecordTravel", this::testimony);
    }

    private void counsel(Submission form) {
        var values = form.values();
        var wish = values.choice("wish", Wish.class);
        wish(form, wish);
        if (wish == Wish.GONE) {
            assistedReturn.depart(form.reference(), values.date("departedOn"));
        }
    }

    private void confirm(Submission form) {
        wish(form, form.values().choice("wish", Wish.class));
    }

    /** A child never wishes to return alone, and is asked when somebody else wishes it. */
    private void wish(Submission form, Wish wish) {
        var values = form.values();
        if (wish == Wish.WANTED) {
            referral.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        }
        assistedReturn.wish(form.reference(), wish);
    }

    private void determine(Submission form) {
        var values = form.values();
        var interests = values.choice("interests", Interests.class);
        assistedReturn.findInterests(
                form.reference(), interests, new InterestsAnswers(values).found(Matter.RETURN, interests.answer()));
    }

    private void arrangeDocuments(Submission form) {
        var values = form.values();
        assistedReturn.record(
                form.reference(),
                values.choice("documents", Documents.class),
                values.optionalText("documentsThen").filter("TRY_AGAIN"::equals).isPresent());
        values.optionalText("consulate")
                .filter(answer -> answer.equals("YES") || answer.equals("NO"))
                .ifPresent(answer ->
                        consents.say(form.reference(), Recipient.EMBASSY, answer.equals("YES"), Word.in(form)));
    }

    private void askReceivingBody(Submission form) {
        var values = form.values();
        assistedReturn.askReceiver(
                form.reference(),
                values.choice("receiver", Receiver.class),
                values.optionalText("consent").filter("YES"::equals).isPresent());
        values.optionalText("receiverKind")
                .ifPresent(kind -> consents.handOver(
                        form.reference(), recipient(kind), true, values.choices("allowedItems"), Word.in(form)));
    }

    private static Recipient recipient(String kind) {
        return switch (kind) {
            case "IOM" -> Recipient.IOM;
            case "FOCAL_POINT", "SOCIAL_SERVICE" -> Recipient.FOREIGN_AUTHORITY;
            default -> Recipient.FOREIGN_ORGANISATION;
        };
    }

    private void travel(Submission form) {
        switch (form.values().choice("travel", Travel.class)) {
            case DEPARTED ->
                assistedReturn.depart(form.reference(), form.values().date("departedOn"));
            case NOT_YET -> {}
            case NOT_WANTED -> assistedReturn.stay(form.reference());
        }
    }

    private void monitor(Submission form) {
        var contact = form.values().text("contact");
        if (contact.equals("NEEDS_HELP") || contact.equals("WANTS_BACK")) {
            assistedReturn.helpWanted(form.reference());
        }
        assistedReturn.contacted(form.reference(), contact.equals("NO_MORE_WISHED"));
    }

    private Map<String, Object> testimony(CaseReference reference) {
        return Map.of(
                "testimonyStatus",
                messages.getMessage(
                        "assistedreturn.testimony." + assistedReturn.testimony(reference),
                        null,
                        LocaleContextHolder.getLocale()));
    }
}
