package si.zavetje.intake;

import java.time.Clock;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Remarks;
import si.zavetje.policy.Policies;
import si.zavetje.policy.Setting;
import si.zavetje.referral.ReferralOpening;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Takes the forms by which others than the police refer a person. */
@Component
class SentForms implements FormHandlers {

    private static final String YES = "YES";

    private final IncomingReferrals incoming;
    private final ReferralOpening opening;
    private final Remarks remarks;
    private final Policies policies;
    private final Clock clock;

    SentForms(IncomingReferrals incoming, ReferralOpening opening, Remarks remarks, Policies policies, Clock clock) {
        this.incoming = incoming;
        this.opening = opening;
        this.remarks = remarks;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.start("ReferByInspector", (values, by) -> send("ReferByInspector", values, by, true));
        forms.start("ReferByAuthority", (values, by) -> send("ReferByAuthority", values, by, true));
        forms.start("ReferByCarer", (values, by) -> send("ReferByCarer", values, by, true));
        forms.start(
                "ReferByOrganisation", (values, by) -> send("ReferByOrganisation", values, by, tellsPolice(values)));
    }

    /** Whoever sends it is told under what code she finds it again. */
    private CaseReference send(String form, FormValues values, Reader by, boolean toPolice) {
        opening.speaksOfChild(values);
        // What is not known counts as danger.
        boolean danger = !values.text("immediateDanger").equals("NO");
        var sent = incoming.receive(new Sending(form, by.organisation(), role(by.role()), danger, toPolice));
        remarks.say(List.of(new DefaultMessageSourceResolvable(
                new String[] {toPolice ? "intake.receipt" : "intake.receipt.notTold"}, new Object[] {sent.receipt()})));
        return new CaseReference(sent.caseReference());
    }

    /** Whether an organisation that is no authority tells the police: the person decides, as far as the policy in force lets her. */
    private boolean tellsPolice(FormValues values) {
        var mode = NotifyPolice.values()[policies.inForce(clock).setting(Setting.NGO_NOTIFY_POLICE)];
        var consent = values.text("consentToReferral");
        return mode.tells(
                consent.equals(YES),
                consent.equals("CHILD") || opening.speaksOfChild(values),
                values.text("immediateDanger").equals(YES));
    }

    private static String role(OrganisationKind kind) {
        return switch (kind) {
            case LABOUR_INSPECTORATE -> "IRSD";
            case FINANCIAL_ADMINISTRATION -> "FURS";
            case CONSULAR_POST -> "DKP";
            case ADMINISTRATIVE_UNIT -> "UE";
            case MIGRATION_DIRECTORATE -> "MIG";
            case BORDER_POLICE -> "POL";
            case HEALTH_SERVICE -> "HEALTH";
            case SCHOOL -> "SCHOOL";
            case TRADE_UNION -> "UNION";
            case SOCIAL_WORK_CENTRE -> "CSD";
            case ASYLUM_OFFICE -> "UOIM";
            case PROSECUTOR -> "PROS";
            default -> "NGO";
        };
    }
}
