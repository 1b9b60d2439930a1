package si.zavetje.safeaccommodation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.identification.Cooperation;
import si.zavetje.identification.Identification;
import si.zavetje.policy.Setting;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reflection.Title;
import si.zavetje.safeaccommodation.SafeStay.Entry;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Who can enter safe accommodation; whether the person takes part in proceedings counts only under a policy that says so. */
@Component
class EntryRules {

    private final Identification identification;
    private final Referral referral;
    private final ReflectionPeriod reflection;
    private final CasePolicy policy;
    private final DecisionTables tables;
    private final Today today;

    EntryRules(
            Identification identification,
            Referral referral,
            ReflectionPeriod reflection,
            CasePolicy policy,
            DecisionTables tables,
            Today today) {
        this.identification = identification;
        this.referral = referral;
        this.reflection = reflection;
        this.policy = policy;
        this.tables = tables;
        this.today = today;
    }

    Entry entry(CaseReference reference, SafeStay stay, boolean wanted) {
        return tables.answer(
                        "SafeEntry",
                        Map.of(
                                "wanted", yesOrNo(wanted),
                                "grounds", yesOrNo(reasonableGrounds(reference)),
                                "consent", yesOrNo(consent(reference)),
                                "cooperation", cooperation(reference),
                                "title", title(reference, stay)))
                .map(Entry::valueOf)
                .orElseThrow();
    }

    private static String yesOrNo(boolean holds) {
        return holds ? "YES" : "NO";
    }

    /** Whether the police still look for grounds, or nobody has asked her yet whether she wants assistance. */
    boolean stillAsked(CaseReference reference) {
        boolean undecided = !identification.reasonableGrounds(reference) && !identification.noGrounds(reference);
        boolean unasked =
                !identification.consentedToAssistance(reference) && !identification.assistanceRefused(reference);
        return identification.open(reference) && (undecided || unasked);
    }

    boolean reasonableGrounds(CaseReference reference) {
        return identification.reasonableGrounds(reference);
    }

    boolean consent(CaseReference reference) {
        return identification.consentedToAssistance(reference);
    }

    private String cooperation(CaseReference reference) {
        if (!policy.says(reference, Setting.SAFE_REQUIRES_COOPERATION)) {
            return "NOT_DEMANDED";
        }
        return identification
                        .cooperation(reference)
                        .filter(said -> said.answer() == Cooperation.YES)
                        .isPresent()
                ? "GIVEN"
                : "REFUSED";
    }

    private String title(CaseReference reference, SafeStay stay) {
        if (!titleNeeded(reference)) {
            return "NOT_NEEDED";
        }
        if (titleValid(reference, stay)) {
            return "VALID";
        }
        return stay.titleImpossible() ? "IMPOSSIBLE" : "MISSING";
    }

    /** Citizens of Slovenia and of the Union need none; everybody else a title that is known and valid. */
    boolean titleNeeded(CaseReference reference) {
        var status = referral.legalStatus(reference);
        return status != Referral.LegalStatus.SI_CITIZEN && status != Referral.LegalStatus.EU;
    }

    /** The title that lasts longest, as far as it is known. */
    Optional<Title> lastTitle(CaseReference reference, SafeStay stay) {
        return Title.last(Stream.of(reflection.lastTitle(reference), Title.of(stay.titleKind(), stay.titleUntil())));
    }

    private boolean titleValid(CaseReference reference, SafeStay stay) {
        return reflection.hasValidTitle(reference, today.date())
                || Optional.ofNullable(stay.titleUntil())
                        .filter(until -> !until.isBefore(today.date()))
                        .isPresent();
    }
}
