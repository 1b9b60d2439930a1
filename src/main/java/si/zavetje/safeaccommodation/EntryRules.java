package si.zavetje.safeaccommodation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.identification.Cooperation;
import si.zavetje.identification.Identification;
import si.zavetje.policy.Setting;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;
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
    private final Today today;

    EntryRules(
            Identification identification,
            Referral referral,
            ReflectionPeriod reflection,
            CasePolicy policy,
            Today today) {
        this.identification = identification;
        this.referral = referral;
        this.reflection = reflection;
        this.policy = policy;
        this.today = today;
    }

    Entry entry(CaseReference reference, SafeStay stay, boolean wanted) {
        if (!wanted || !reasonableGrounds(reference) || !consent(reference) || !cooperatesIfDemanded(reference)) {
            return Entry.NOT_ELIGIBLE;
        }
        if (!titleNeeded(reference) || titleValid(reference, stay)) {
            return Entry.ELIGIBLE;
        }
        return stay.titleImpossible() ? Entry.NOT_ELIGIBLE : Entry.NOT_YET;
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

    private boolean cooperatesIfDemanded(CaseReference reference) {
        return !policy.says(reference, Setting.SAFE_REQUIRES_COOPERATION)
                || identification
                        .cooperation(reference)
                        .filter(said -> said.answer() == Cooperation.YES)
                        .isPresent();
    }

    /** Citizens of Slovenia and of the Union need none; everybody else a title that is known and valid. */
    boolean titleNeeded(CaseReference reference) {
        var status = referral.legalStatus(reference);
        return status != Referral.LegalStatus.SI_CITIZEN && status != Referral.LegalStatus.EU;
    }

    Optional<LocalDate> titleUntil(CaseReference reference, SafeStay stay) {
        return Stream.of(reflection.validUntil(reference), Optional.ofNullable(stay.titleUntil()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private boolean titleValid(CaseReference reference, SafeStay stay) {
        return reflection.hasValidTitle(reference, today.date())
                || Optional.ofNullable(stay.titleUntil())
                        .filter(until -> !until.isBefore(today.date()))
                        .isPresent();
    }
}
