package si.zavetje.multidisciplinary;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** The rules on the loss of the right to a programme, as the table that experts maintain. */
@Component
class LossOfRight {

    private enum Answer {
        CHILD,
        NO_GROUND,
        NO_PROGRAMME,
        NOT_HEARD,
        NOT_ALL_HEARD,
        AT_ONCE,
        AFTER_NOTICE
    }

    private final DecisionTables tables;
    private final Referral referral;
    private final Responsibilities responsibilities;

    LossOfRight(DecisionTables tables, Referral referral, Responsibilities responsibilities) {
        this.tables = tables;
        this.referral = referral;
        this.responsibilities = responsibilities;
    }

    /**
     * Lets a group vote on it.
     *
     * @throws Refusal for a child, without a ground, where there is no programme, and before all were heard
     */
    void demandAdmissible(CaseReference reference, LossOfRightGround ground, boolean heard, boolean othersHeard) {
        switch (answer(reference, ground, heard, othersHeard)) {
            case CHILD -> throw new Refusal("multidisciplinary.noLossForChild");
            case NO_GROUND -> throw new IllegalArgumentException(ground + " is no ground");
            case NO_PROGRAMME -> throw new Refusal("multidisciplinary.noProgramme");
            case NOT_HEARD -> throw new Refusal("multidisciplinary.notHeard");
            case NOT_ALL_HEARD -> throw new Refusal("multidisciplinary.notAllHeard");
            case AT_ONCE, AFTER_NOTICE -> {}
        }
    }

    /** Whether a decision is void: a child loses nothing, however old she was thought to be when it was taken. */
    boolean lapses(CaseReference reference) {
        return !referral.mayGiveUp(reference);
    }

    /** Whether a decision on that ground takes effect at once. */
    boolean takesEffectAtOnce(CaseReference reference, LossOfRightGround ground) {
        return answer(reference, ground, true, true) == Answer.AT_ONCE;
    }

    private Answer answer(CaseReference reference, LossOfRightGround ground, boolean heard, boolean othersHeard) {
        return tables.answer(
                        "LossOfRight",
                        Map.of(
                                "child", yesOrNo(!referral.mayGiveUp(reference)),
                                "programme", yesOrNo(inProgramme(reference)),
                                "ground", ground.name(),
                                "hearing", yesOrNo(heard),
                                "others", yesOrNo(othersHeard)))
                .map(Answer::valueOf)
                .orElseThrow();
    }

    /** Whose house is not a crisis house only. */
    private boolean inProgramme(CaseReference reference) {
        return !answers(reference, Capacity.CRISIS_PROVIDER)
                || Stream.of(Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER)
                        .anyMatch(programme -> answers(reference, programme));
    }

    private boolean answers(CaseReference reference, Capacity capacity) {
        return responsibilities.organisationFor(reference, capacity).isPresent();
    }

    private static String yesOrNo(boolean holds) {
        return holds ? "YES" : "NO";
    }
}
