package si.zavetje.earlierreferrals;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** Takes the forms by which a link is undone, and by which is looked at what was taken over from the other referral. */
@Component
class LinkUndoingForms implements FormHandlers {

    private static final String PROPOSAL = "ProposeUndoing";

    private final LinkUndoing undoing;
    private final EarlierReferrals earlier;
    private final Referral referral;
    private final CaseFile caseFile;

    LinkUndoingForms(LinkUndoing undoing, EarlierReferrals earlier, Referral referral, CaseFile caseFile) {
        this.undoing = undoing;
        this.earlier = earlier;
        this.referral = referral;
        this.caseFile = caseFile;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit(PROPOSAL, this::propose);
        forms.submit("AgreeUndoing", this::agree);
        forms.submit("CheckWhatWasTakenOver", this::checkWhatWasTakenOver);
        forms.prefill("AgreeUndoing", this::proposal);
    }

    private void propose(Submission form) {
        if (!form.values().text("reason").equals("NOTHING")) {
            undoing.propose(form.reference(), form.by());
        }
    }

    private void agree(Submission form) {
        undoing.judge(form.reference(), form.values().text("samePerson").equals("NO"), form.by());
    }

    /** What is not known stays as it is written. */
    private void checkWhatWasTakenOver(Submission form) {
        switch (form.values().text("inDanger")) {
            case "YES" -> referral.foundInDanger(form.reference());
            case "NO" -> referral.correctDanger(form.reference(), false);
            default -> {}
        }
    }

    /** Only who is asked sees this form: it is her own case, and she is told why she is asked. */
    private Map<String, Object> proposal(CaseReference reference) {
        var shown = new HashMap<String, Object>();
        earlier.linkedTo(reference).map(CaseReference::text).ifPresent(own -> shown.put("earlierReference", own));
        caseFile.entered(reference, Set.of(PROPOSAL), Set.of(Compartment.STATISTICS)).stream()
                .map(entry -> entry.values().get("reason"))
                .filter(reason -> !"NOTHING".equals(reason))
                .findFirst()
                .ifPresent(reason -> shown.put("because", reason));
        return shown;
    }
}
