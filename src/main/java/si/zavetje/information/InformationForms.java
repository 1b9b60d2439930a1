package si.zavetje.information;

import java.util.List;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;

/** Offers the languages of the sheet wherever a form asks in which of them it was given. */
@Component
class InformationForms implements FormHandlers {

    private static final List<String> FORMS = List.of(
            "BriefRightsAndConsents",
            "InformNotEligible",
            "InformOfNegativeDecision",
            "InformOfProgramme",
            "InformOfProgrammeEnd",
            "InformOfRecoveryEnd",
            "InformOfRefusal",
            "InformOfResidenceOptions",
            "NotifyVictim");

    private final InformationSheets sheets;

    InformationForms(InformationSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void register(FormRegistry forms) {
        FORMS.forEach(form -> forms.offer(form, InformationSheets.LANGUAGES, reference -> sheets.languageNames()));
    }
}
