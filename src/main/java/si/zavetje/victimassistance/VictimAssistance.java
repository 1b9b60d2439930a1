package si.zavetje.victimassistance;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.identification.Identification;
import si.zavetje.identification.Identification.Ending;
import si.zavetje.referral.EarlierReferrals;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** The way of one person through all phases: what comes next, who answers for it, and how it ends. */
@Service
public class VictimAssistance {

    private static final List<Capacity> PROVIDERS =
            List.of(Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER);

    private static final String COUNTED_IN_THE_EARLIER_CASE = "DUPLICATE_MERGED";

    private final Referral referral;
    private final EarlierReferrals earlier;
    private final Identification identification;
    private final CrisisAccommodation accommodation;
    private final Responsibilities responsibilities;

    VictimAssistance(
            Referral referral,
            EarlierReferrals earlier,
            Identification identification,
            CrisisAccommodation accommodation,
            Responsibilities responsibilities) {
        this.referral = referral;
        this.earlier = earlier;
        this.identification = identification;
        this.accommodation = accommodation;
        this.responsibilities = responsibilities;
    }

    /** Whether the identification is over, so that further help can be arranged. */
    public boolean identificationOver(CaseReference reference) {
        return !identification.open(reference);
    }

    /** Whether the police are to offer the permission to stay: grounds, no right to stay, alive. */
    public boolean permissionToStayNeeded(CaseReference reference) {
        return formalStatusNeeded(reference) && referral.needsPermissionToStay(reference);
    }

    /** Whether her formal status is to be followed up: it may come months later. */
    public boolean formalStatusNeeded(CaseReference reference) {
        return identification.reasonableGrounds(reference) && !personDied(reference);
    }

    /** Whether the person died. */
    public boolean personDied(CaseReference reference) {
        return identification.ending(reference).filter(Ending.DECEASED::equals).isPresent()
                || accommodation
                        .ending(reference)
                        .filter(ExitReason.DECEASED::equals)
                        .isPresent();
    }

    /** Whether nothing is left to arrange: she declined, left, or turned out not to be a victim. */
    public boolean assistanceOver(CaseReference reference) {
        return identification
                        .ending(reference)
                        .filter(ending -> ending != Ending.COMPLETED)
                        .isPresent()
                || accommodation.endedAssistance(reference)
                || identification.foundNoVictim(reference);
    }

    /** Whether somebody took her case over on that route. */
    public boolean goesTo(CaseReference reference, Route route, Capacity provider) {
        return accommodation.route(reference).filter(route::equals).isPresent()
                && responsibilities.organisationFor(reference, provider).isPresent();
    }

    /** The organisation that arranges what comes after the programmes: the provider she was with last, or the police. */
    public String lastResponsible(CaseReference reference) {
        return Stream.concat(PROVIDERS.stream(), Stream.of(Capacity.POLICE))
                .flatMap(capacity -> responsibilities.organisationFor(reference, capacity).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody answers for the case"));
    }

    /** Ends the assistance: the outcome is noted, once for a person who has two cases, and the providers let go. */
    @Transactional
    public void end(CaseReference reference, String outcome) {
        referral.end(reference, earlier.linkConfirmed(reference) ? COUNTED_IN_THE_EARLIER_CASE : outcome);
        PROVIDERS.forEach(provider -> responsibilities.end(reference, provider));
    }

    /** Ends the assistance because nothing is left to arrange. */
    @Transactional
    public void close(CaseReference reference) {
        var outcome = accommodation
                .ending(reference)
                .filter(ending -> accommodation.endedAssistance(reference))
                .map(Enum::name)
                .or(() -> identification.ending(reference).map(Enum::name))
                .orElseThrow();
        end(reference, identification.foundNoVictim(reference) ? ExitReason.NOT_A_VICTIM.name() : outcome);
    }
}
