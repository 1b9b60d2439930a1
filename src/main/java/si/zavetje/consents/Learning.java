package si.zavetje.consents;

import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.referral.Referral.LegalStatus;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Disclosures;
import si.zavetje.responsibility.Relation;
import si.zavetje.shared.CaseReference;

/** Who may learn of a person what others wrote down; asked at every look, of a table that names the law or her word. */
@Component
class Learning implements Disclosures {

    private static final String TABLE = "MayLearn";

    private final DecisionTables tables;
    private final Consents consents;
    private final Referral referral;

    Learning(DecisionTables tables, Consents consents, Referral referral) {
        this.tables = tables;
        this.consents = consents;
        this.referral = referral;
    }

    /** Who is in no row of the table stands to a case in no way in which it would learn of a person. */
    @Override
    public boolean mayLearn(CaseReference reference, OrganisationKind role, Relation relation) {
        var who = relation == Relation.APPOINTED ? OrganisationKind.GROUP_MEMBER : role;
        return tables.answer(
                        TABLE,
                        Map.of(
                                "who", who.name(),
                                "said", said(reference, who),
                                "child", word(who == OrganisationKind.SOCIAL_WORK_CENTRE && referral.child(reference)),
                                "asylum", word(who == OrganisationKind.ASYLUM_OFFICE && seeksAsylum(reference))))
                .filter("MAY_LEARN"::equals)
                .isPresent();
    }

    private boolean seeksAsylum(CaseReference reference) {
        return referral.legalStatus(reference) == LegalStatus.ASYLUM_APPLICANT;
    }

    private String said(CaseReference reference, OrganisationKind who) {
        return switch (who) {
            case CRISIS_PROVIDER, SAFE_PROVIDER, REINTEGRATION_PROVIDER, SOCIAL_WORK_CENTRE, ASYLUM_OFFICE ->
                Recipient.of(Capacity.valueOf(who.name()))
                        .map(recipient -> consents.standing(reference, recipient))
                        .orElseThrow()
                        .name();
            default -> Consents.Standing.NOT_ASKED.name();
        };
    }

    private static String word(boolean yes) {
        return yes ? "YES" : "NO";
    }
}
