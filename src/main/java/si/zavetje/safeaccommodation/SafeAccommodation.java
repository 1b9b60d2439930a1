package si.zavetje.safeaccommodation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.safeaccommodation.SafeStay.Entry;
import si.zavetje.safeaccommodation.SafeStay.NextStep;
import si.zavetje.safeaccommodation.SafeStay.Review;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Safe accommodation: who enters, when, and where the person goes from there. */
@Service
public class SafeAccommodation {

    /** The person has arrived in the safe place. */
    public record Admitted(CaseReference reference) {}

    private final SafeStays stays;
    private final EntryRules rules;
    private final MultidisciplinaryGroup group;
    private final Responsibilities responsibilities;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    SafeAccommodation(
            SafeStays stays,
            EntryRules rules,
            MultidisciplinaryGroup group,
            Responsibilities responsibilities,
            Directory directory,
            ApplicationEventPublisher events) {
        this.stays = stays;
        this.rules = rules;
        this.group = group;
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.events = events;
    }

    /** Whether the person was admitted. */
    public boolean admitted(CaseReference reference) {
        return is(reference, stay -> stay.admittedAt() != null);
    }

    /** Whether the person goes on to reintegration. */
    public boolean continuesToReintegration(CaseReference reference) {
        return is(reference, stay -> stay.nextStep() == NextStep.REINTEGRATION);
    }

    /** Notes the wish for a safe place, and makes the provider that is first in order responsible unless one already is. */
    @Transactional
    public void ask(CaseReference reference) {
        stays.begin(reference);
        if (responsibilities.organisationFor(reference, Capacity.SAFE_PROVIDER).isEmpty()) {
            responsibilities.assign(
                    reference,
                    Capacity.SAFE_PROVIDER,
                    providers().stream().findFirst().orElseThrow(() -> new Refusal("safeaccommodation.noProvider")));
        }
    }

    /** Whether the person left the safe place for a life of her own. */
    public boolean leftForOwnLife(CaseReference reference) {
        return is(reference, stay -> stay.nextStep() == NextStep.INDEPENDENT);
    }

    /** Whether the person can enter. */
    public boolean eligible(CaseReference reference) {
        return is(reference, stay -> stay.entry() == Entry.ELIGIBLE);
    }

    /** Whether only a title to stay is missing. */
    public boolean titleMissing(CaseReference reference) {
        return is(reference, stay -> stay.entry() == Entry.NOT_YET);
    }

    /** Whether the provider has taken the person over. */
    public boolean handOverAccepted(CaseReference reference) {
        return is(reference, stay -> Boolean.TRUE.equals(stay.handOverAccepted()));
    }

    /** Whether a safe place is still looked for. */
    public boolean stillSought(CaseReference reference) {
        return is(reference, SafeStay::stillSought);
    }

    /** Whether the last review found that the programme goes on as it is. */
    public boolean reviewContinues(CaseReference reference) {
        return is(reference, stay -> stay.review() == Review.CONTINUE);
    }

    /** Whether the last review asked the group for a change. */
    public boolean reviewChanges(CaseReference reference) {
        return is(reference, stay -> stay.review() == Review.CHANGE);
    }

    @Transactional
    void checkEntry(CaseReference reference, boolean wanted) {
        var stay = stays.of(reference);
        stays.change(stay, "entry", rules.entry(reference, stay, wanted));
    }

    @Transactional
    void recordTitle(CaseReference reference, LocalDate until) {
        stays.change(stays.of(reference), "title_until", until, "title_impossible", false);
    }

    @Transactional
    void recordNoTitlePossible(CaseReference reference) {
        stays.change(stays.of(reference), "title_impossible", true);
    }

    @Transactional
    void answerHandOver(CaseReference reference, boolean accepted) {
        stays.change(stays.of(reference), "hand_over_accepted", accepted);
    }

    /** The next provider in turn that has not been asked yet becomes responsible; who refused loses sight of the case. */
    @Transactional
    void askNextProvider(CaseReference reference) {
        var asked = responsibilities.pastAndPresent(reference, Capacity.SAFE_PROVIDER);
        var next = providers().stream()
                .filter(provider -> !asked.contains(provider))
                .findFirst()
                .orElseThrow(() -> new Refusal("safeaccommodation.noOtherProvider"));
        responsibilities.assign(reference, Capacity.SAFE_PROVIDER, next);
    }

    /** Nobody looks for a safe place any more; whoever was asked loses sight of the case. */
    @Transactional
    public void stopSeeking(CaseReference reference) {
        stays.change(stays.of(reference), "still_sought", false);
        responsibilities.end(reference, Capacity.SAFE_PROVIDER);
        group.dismiss(reference);
    }

    @Transactional
    void admit(CaseReference reference, Instant admittedAt) {
        if (!group.named(reference)) {
            throw new Refusal("safeaccommodation.noGroup");
        }
        stays.change(stays.of(reference), "admitted_at", admittedAt);
        events.publishEvent(new Admitted(reference));
    }

    @Transactional
    void review(CaseReference reference, Review review) {
        stays.change(stays.of(reference), "review", review);
    }

    /** The group is over; the provider answers for the person until she has arrived where she goes. */
    @Transactional
    void exit(CaseReference reference, LocalDate exitedOn, NextStep next) {
        stays.change(stays.of(reference), "exited_on", exitedOn, "next_step", next);
        group.dismiss(reference);
    }

    private List<String> providers() {
        return directory.workingOrganisationsOf(OrganisationKind.SAFE_PROVIDER).stream()
                .map(Organisation::id)
                .toList();
    }

    private boolean is(CaseReference reference, Predicate<SafeStay> question) {
        return stays.find(reference).filter(question).isPresent();
    }
}
