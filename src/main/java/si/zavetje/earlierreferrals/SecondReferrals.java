package si.zavetje.earlierreferrals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** What further referrals of a person said, for who knows her and for the police of her case. */
@Component
public class SecondReferrals {

    private static final Set<Compartment> READ = Set.of(Compartment.REFERRAL, Compartment.IDENTITY, Compartment.POLICE);

    private final CaseLinks links;
    private final CaseFile caseFile;
    private final Referral referral;

    SecondReferrals(CaseLinks links, CaseFile caseFile, Referral referral) {
        this.links = links;
        this.caseFile = caseFile;
        this.referral = referral;
    }

    /** What the next one says, question by question. */
    Map<String, Object> said(CaseReference reference) {
        return next(reference).map(this::said).orElse(Map.of());
    }

    /** What the next one says that the police have not read. */
    Map<String, Object> saidToPolice(CaseReference reference) {
        return nextForPolice(reference).map(this::said).orElse(Map.of());
    }

    /** Takes down that it was read; danger is danger, whoever said it first. */
    @Transactional
    void read(CaseReference reference, boolean inDanger) {
        next(reference).ifPresent(links::read);
        if (inDanger) {
            referral.foundInDanger(reference);
        }
    }

    @Transactional
    void readByPolice(CaseReference reference) {
        nextForPolice(reference).ifPresent(links::readByPolice);
    }

    /** Whether somebody has still to read one. */
    public boolean waits(CaseReference reference) {
        return next(reference).isPresent() || nextForPolice(reference).isPresent();
    }

    private Map<String, Object> said(CaseLink link) {
        var said = new LinkedHashMap<String, Object>();
        caseFile.entered(link.reference(), Set.of("RegisterReferral"), READ)
                .forEach(entry -> said.putAll(entry.values()));
        return said;
    }

    private Optional<CaseLink> next(CaseReference reference) {
        return links.confirmed(reference).stream()
                .filter(link -> link.readAt() == null)
                .findFirst();
    }

    private Optional<CaseLink> nextForPolice(CaseReference reference) {
        return links.confirmed(reference).stream()
                .filter(link -> link.policeReadAt() == null)
                .findFirst();
    }
}
