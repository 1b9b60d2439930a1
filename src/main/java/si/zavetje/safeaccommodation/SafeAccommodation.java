package si.zavetje.safeaccommodation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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

    private final SafeStays stays;
    private final EntryRules rules;
    private final MultidisciplinaryGroup group;
    private final Responsibilities responsibilities;
    private final Directory directory;

    SafeAccommodation(
            SafeStays stays,
            EntryRules rules,
            MultidisciplinaryGroup group,
            Responsibilities responsibilities,
            Directory directory) {
        this.stays = stays;
        this.rules = rules;
        this.group = group;
        this.responsibilities = responsibilities;
        this.directory = directory;
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
            assign(reference, Capacity.SAFE_PROVIDER, OrganisationKind.SAFE_PROVIDER);
        }
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
        var next = providers(OrganisationKind.SAFE_PROVIDER).stream()
                .filter(provider -> !asked.contains(provider))
                .findFirst()
                .orElseThrow(() -> new Refusal("safeaccommodation.noOtherProvider"));
        responsibilities.assign(reference, Capacity.SAFE_PROVIDER, next);
    }

    @Transactional
    void stopSeeking(CaseReference reference) {
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
    }

    @Transactional
    void review(CaseReference reference, Review review) {
        stays.change(stays.of(reference), "review", review);
    }

    /** The next provider becomes responsible before this one's responsibility ends, so that nobody is left without one. */
    @Transactional
    void exit(CaseReference reference, LocalDate exitedOn, NextStep next) {
        var stay = stays.of(reference);
        stays.change(stay, "exited_on", exitedOn, "next_step", next);
        if (next == NextStep.REINTEGRATION) {
            assign(reference, Capacity.REINTEGRATION_PROVIDER, OrganisationKind.REINTEGRATION_PROVIDER);
        }
        responsibilities.end(reference, Capacity.SAFE_PROVIDER);
        group.dismiss(reference);
    }

    private void assign(CaseReference reference, Capacity capacity, OrganisationKind kind) {
        responsibilities.assign(
                reference,
                capacity,
                providers(kind).stream().findFirst().orElseThrow(() -> new Refusal("safeaccommodation.noProvider")));
    }

    private List<String> providers(OrganisationKind kind) {
        return directory.workingOrganisationsOf(kind).stream()
                .map(Organisation::id)
                .toList();
    }

    private boolean is(CaseReference reference, Predicate<SafeStay> question) {
        return stays.find(reference).filter(question).isPresent();
    }
}
