package si.zavetje.unittransfer;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;

/** Takes the forms of a hand-over between police units. */
@Component
class UnitTransferForms implements FormHandlers {

    private final UnitTransfers transfers;
    private final MessageSource messages;

    UnitTransferForms(UnitTransfers transfers, MessageSource messages) {
        this.transfers = transfers;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("GiveToUnit", this::giveToUnit);
        forms.submit(
                "TakeOverCase",
                form -> transfers.answer(
                        form.reference(), form.values().text("answer").equals("TAKE_OVER")));
        forms.submit("ChooseUnit", this::chooseUnit);
        forms.prefill("TakeOverCase", this::why);
        forms.prefill("ChooseUnit", this::whatItSaid);
        forms.offer("GiveToUnit", "units", transfers::units);
        forms.offer("ChooseUnit", "units", transfers::units);
    }

    private void giveToUnit(Submission form) {
        var values = form.values();
        if (values.text("decision").equals("ASK")) {
            transfers.begin(form.reference(), values.text("unit"), values.choice("reason", UnitTransfer.Reason.class));
        }
    }

    private void chooseUnit(Submission form) {
        transfers.settle(form.reference());
        if (form.values().text("decision").equals("ASK")) {
            transfers.ask(
                    form.reference(),
                    form.values().text("unit"),
                    transfers.last(form.reference()).reason());
        }
    }

    private Map<String, Object> why(CaseReference reference) {
        return Map.of(
                "why", say("unittransfer.reason." + transfers.last(reference).reason()));
    }

    private Map<String, Object> whatItSaid(CaseReference reference) {
        return Map.of(
                "said", say("unittransfer.answer." + transfers.last(reference).answer()));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
