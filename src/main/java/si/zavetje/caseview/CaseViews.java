package si.zavetje.caseview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.audit.Look;
import si.zavetje.audit.LookNotWritten;
import si.zavetje.audit.Looks;
import si.zavetje.casefile.CaseReading;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.casefile.CaseReading.ReadFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.consents.Consents;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.Obligations;
import si.zavetje.proceedings.Hearings;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.responsibility.Responsibilities.Stood;
import si.zavetje.shared.CaseReference;

/** Shows a case to somebody, after it was written down that she looks. */
@Component
public class CaseViews {

    private final CaseReading reading;
    private final Responsibilities responsibilities;
    private final CasePlaces places;
    private final Obligations obligations;
    private final Consents consents;
    private final Referral referral;
    private final Hearings hearings;
    private final Looks looks;

    CaseViews(
            CaseReading reading,
            Responsibilities responsibilities,
            CasePlaces places,
            Obligations obligations,
            Consents consents,
            Referral referral,
            Hearings hearings,
            Looks looks) {
        this.reading = reading;
        this.responsibilities = responsibilities;
        this.places = places;
        this.obligations = obligations;
        this.consents = consents;
        this.referral = referral;
        this.hearings = hearings;
        this.looks = looks;
    }

    /**
     * A case, on its own page or for one of its tasks; nothing for whom there is nothing to see, as if it did not exist.
     *
     * @throws LookNotWritten when the look cannot be written; then nothing is shown
     */
    public Optional<CaseView> open(CaseReference reference, Reader reader, @Nullable String task) {
        var file = reading.of(reference, reader);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var view = view(reference, reader, file.get());
        looks.write(new Look(reader, reference, Look.What.FILE, task, fields(view.entries())));
        return Optional.of(view);
    }

    private CaseView view(CaseReference reference, Reader reader, ReadFile file) {
        var bodies = responsibilities.history(reference);
        if (!standsTo(reader, bodies)) {
            return new CaseView(
                    reference,
                    false,
                    file.openedAt(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    file.entries(),
                    List.of(),
                    List.of(),
                    false,
                    false);
        }
        return new CaseView(
                reference,
                true,
                file.openedAt(),
                referral.closed(reference).map(Referral.Ended::at).orElse(null),
                HouseWork.standsApart(reader) ? List.of() : places.services(reference),
                bodies.stream()
                        .filter(body -> HouseWork.isKnownTo(reader, body))
                        .toList(),
                places.openTasks(reference).stream()
                        .filter(task ->
                                !HouseWork.standsApart(reader) || task.bodies().contains(reader.organisation()))
                        .filter(task -> task.bodies().isEmpty()
                                ? !HouseWork.MODELS.contains(task.service())
                                : task.bodies().stream()
                                        .anyMatch(body ->
                                                HouseWork.isKnownTo(reader.organisation(), task.service(), body)))
                        .toList(),
                obligations.allOf(reference).stream()
                        .filter(clock -> !HouseWork.standsApart(reader)
                                || clock.responsible().equals(reader.organisation()))
                        .filter(clock -> HouseWork.isKnownTo(reader.organisation(), clock.phase(), clock.responsible()))
                        .toList(),
                file.entries(),
                // Consents are asked in the part of support.
                file.whole().contains(Compartment.SUPPORT) ? consents.of(reference) : List.of(),
                goAlong(reader) ? hearings.of(reference) : List.of(),
                file.whole().contains(Compartment.GROUP),
                readsGuardians(reference, reader, file.whole()));
    }

    /** Whoever goes to court with the person, and the office that fixes the days. */
    private static boolean goAlong(Reader reader) {
        return switch (reader.role()) {
            case POLICE, CRISIS_PROVIDER, SAFE_PROVIDER, REINTEGRATION_PROVIDER, SOCIAL_WORK_CENTRE, PROSECUTOR -> true;
            default -> false;
        };
    }

    /** Whoever asks the child, or who speaks for it, what it wants; nobody is named here. */
    private boolean readsGuardians(CaseReference reference, Reader reader, Set<Compartment> whole) {
        boolean asks = whole.contains(Compartment.CHILD)
                || whole.contains(Compartment.SUPPORT)
                || reader.role() == OrganisationKind.POLICE;
        return asks && referral.childOfCase(reference);
    }

    private static boolean standsTo(Reader reader, List<Stood> bodies) {
        return reader.role() == OrganisationKind.COORDINATOR
                || bodies.stream().anyMatch(one -> one.now() && one.isOf(reader));
    }

    private static Map<String, List<String>> fields(List<ReadEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.compartment().name(),
                        Collectors.flatMapping(
                                entry -> entry.values().keySet().stream().map(key -> entry.form() + "." + key),
                                Collectors.toList())));
    }
}
