package si.zavetje.handover;

import java.util.List;
import si.zavetje.casefile.Compartment;

/** What a person allows to be passed on, and the answers that belong to it; none that would give her away on paper. */
public enum HandOverItem {
    IDENTITY(
            new Source(
                    Compartment.IDENTITY,
                    "RegisterReferral",
                    List.of(
                            "firstName",
                            "secondName",
                            "alias",
                            "birthDate",
                            "birthMonth",
                            "birthYear",
                            "estimatedAge",
                            "gender",
                            "language",
                            "interpreter")),
            new Source(Compartment.IDENTITY, "AdmitPerson", List.of("emergencyContact"))),
    RISK(
            new Source(Compartment.RISK, "AssessRisk", List.of("level")),
            new Source(Compartment.SUPPORT, "AssessRisk", List.of("threats", "phoneTraceable")),
            new Source(Compartment.SUPPORT, "DrawUpProgramme", List.of("safetyPlan"))),
    NEEDS(new Source(
            Compartment.SUPPORT,
            "AssessNeeds",
            List.of("housing", "food", "legal", "documents", "finance", "family", "education", "childNeeds", "plan"))),
    HEALTH(
            new Source(
                    Compartment.HEALTH,
                    "AssessNeeds",
                    List.of("physicalHealth", "mentalHealth", "reproductiveHealth", "substances")),
            new Source(Compartment.HEALTH, "AdmitPerson", List.of("medication")),
            new Source(Compartment.HEALTH, "DrawUpProgramme", List.of("healthGoal", "healthAction", "healthBy"))),
    DOCUMENTS(new Source(Compartment.IDENTITY, "RegisterReferral", List.of("documentNumber", "citizenship"))),
    PLAN(new Source(
            Compartment.SUPPORT,
            "DrawUpProgramme",
            List.of(
                    "areas",
                    "legalGoal",
                    "legalAction",
                    "legalBy",
                    "socialGoal",
                    "socialAction",
                    "socialBy",
                    "educationGoal",
                    "educationAction",
                    "educationBy",
                    "livelihoodGoal",
                    "livelihoodAction",
                    "livelihoodBy",
                    "financialGoal",
                    "financialAction",
                    "financialBy")));

    /** Where answers stand in a case file. */
    record Source(Compartment part, String form, List<String> questions) {}

    private final List<Source> sources;

    HandOverItem(Source... sources) {
        this.sources = List.of(sources);
    }

    List<Source> sources() {
        return sources;
    }
}
