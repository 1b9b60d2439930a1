package si.zavetje.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.Capacity;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Reader;
import si.zavetje.casefile.Responsibilities;
import si.zavetje.deadlines.Policies;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.security.Directory;
import si.zavetje.security.OrganisationKind;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the form by which a police officer refers a person, and opens the case. */
@Component
class ReferralForms implements FormHandlers {

    private static final int AGE_OF_MAJORITY = 18;

    private final CaseFile caseFile;
    private final Policies policies;
    private final Responsibilities responsibilities;
    private final Directory directory;
    private final Referral referral;
    private final Clock clock;

    ReferralForms(
            CaseFile caseFile,
            Policies policies,
            Responsibilities responsibilities,
            Directory directory,
            Referral referral,
            Clock clock) {
        this.caseFile = caseFile;
        this.policies = policies;
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.referral = referral;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.start("RegisterReferral", this::registerReferral);
    }

    private CaseReference registerReferral(FormValues values, Reader by) {
        var onCall = directory.workingOrganisationsOf(OrganisationKind.CRISIS_PROVIDER).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("referral.noCrisisProvider"));
        var reference = caseFile.open(policies.inForce(clock).name());
        responsibilities.assign(reference, Capacity.POLICE, by.organisation());
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, onCall.id());
        referral.register(received(reference, values), person(values));
        return reference;
    }

    private ReceivedReferral received(CaseReference reference, FormValues values) {
        var today = LegalZone.dayOf(clock.instant());
        var birthDate = values.optionalDate("birthDate");
        var childUntil = birthDate.map(date -> date.plusYears(AGE_OF_MAJORITY).minusDays(1));
        boolean disputed = values.flag("ageDisputed");
        boolean child = disputed
                || childUntil.filter(last -> !today.isAfter(last)).isPresent()
                || (values.has("estimatedAge") && values.number("estimatedAge") < AGE_OF_MAJORITY);
        return new ReceivedReferral(
                reference.text(),
                values.instant("receivedAt"),
                values.choice("legalStatus", Referral.LegalStatus.class),
                values.text("immediateDanger").equals("YES"),
                values.flag("detained"),
                child,
                child && !disputed ? childUntil.orElse(null) : null,
                values.has("childrenWith") ? values.number("childrenWith") : 0,
                null,
                null,
                0);
    }

    private ReferredPerson person(FormValues values) {
        var name = Stream.of("firstName", "secondName")
                .map(values::optionalText)
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + " " + second);
        return new ReferredPerson(
                Stream.of(name, values.optionalText("alias"))
                        .flatMap(Optional::stream)
                        .toList(),
                birthYear(values),
                values.text("citizenship"),
                values.optionalText("documentNumber"));
    }

    private Optional<Integer> birthYear(FormValues values) {
        return values.optionalDate("birthDate")
                .map(LocalDate::getYear)
                .or(() -> values.has("estimatedAge")
                        ? Optional.of(LegalZone.dayOf(clock.instant()).getYear() - values.number("estimatedAge"))
                        : Optional.empty());
    }
}
