package si.zavetje.childprotection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Which social work centre looks after a child, and what it decides. */
@Service
public class ChildProtection {

    /** A centre answers for the case from now on. */
    public record Named(CaseReference reference) {}

    private final Responsibilities responsibilities;
    private final Directory directory;
    private final Identification identification;
    private final ApplicationEventPublisher events;

    ChildProtection(
            Responsibilities responsibilities,
            Directory directory,
            Identification identification,
            ApplicationEventPublisher events) {
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.identification = identification;
        this.events = events;
    }

    /** The social work centre that answers for the case, if one does. */
    public Optional<String> centre(CaseReference reference) {
        return responsibilities.organisationFor(reference, Capacity.SOCIAL_WORK_CENTRE);
    }

    /** The centres that can be named, in their order. */
    List<Organisation> centres() {
        return directory.workingOrganisationsOf(OrganisationKind.SOCIAL_WORK_CENTRE);
    }

    /** The centres to which a child can go over, by what they are called. */
    Map<String, String> otherCentres(CaseReference reference) {
        var now = centre(reference).orElse("");
        var others = new LinkedHashMap<String, String>();
        centres().stream().filter(one -> !one.id().equals(now)).forEach(one -> others.put(one.id(), one.name()));
        return others;
    }

    /**
     * Makes a centre answer for the case; it learns of the child with that.
     *
     * @throws Refusal for what is no social work centre that works
     */
    @Transactional
    void name(CaseReference reference, String centre) {
        if (centres().stream().map(Organisation::id).noneMatch(centre::equals)) {
            throw new Refusal("childprotection.noSuchCentre");
        }
        responsibilities.assign(reference, Capacity.SOCIAL_WORK_CENTRE, centre);
        events.publishEvent(new Named(reference));
    }

    /** Somebody who may speak for the child says that assistance goes on, whatever was said before. */
    @Transactional
    void assistanceGoesOn(CaseReference reference) {
        identification.agreeAfterAll(reference);
    }
}
