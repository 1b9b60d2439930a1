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
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
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
    private final MessageSource messages;

    AssistedReturnForms(AssistedReturn assistedReturn, MessageSource messages) {
        this.assistedReturn = assistedReturn;
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
        assistedReturn.wish(form.reference(), wish, signedAlone(form));
        if (wish == Wish.GONE) {
            assistedReturn.depart(form.reference(), values.date("departedOn"));
        }
    }

    private void confirm(Submission form) {
        assistedReturn.wish(form.reference(), form.values().choice("wish", Wish.class), signedAlone(form));
    }

    private static boolean signedAlone(Submission form) {
        return form.values().optionalText("signedBy").filter("VICTIM"::equals).isPresent();
    }

    private void determine(Submission form) {
        var values = form.values();
        assistedReturn.findInterests(
                form.reference(),
                values.choice("interests", Interests.class),
                values.text("guardianHeard").equals("YES"));
    }

    private void arrangeDocuments(Submission form) {
        var values = form.values();
        assistedReturn.record(
                form.reference(),
                values.choice("documents", Documents.class),
                values.optionalText("documentsThen").filter("TRY_AGAIN"::equals).isPresent());
    }

    private void askReceivingBody(Submission form) {
        var values = form.values();
        assistedReturn.askReceiver(
                form.reference(),
                values.choice("receiver", Receiver.class),
                values.optionalText("consent").filter("YES"::equals).isPresent());
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
