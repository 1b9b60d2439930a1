package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static si.zavetje.casefile.Compartment.HEALTH;
import static si.zavetje.casefile.Compartment.IDENTITY;
import static si.zavetje.casefile.Compartment.POLICE;
import static si.zavetje.casefile.Compartment.SHELTER;
import static si.zavetje.casefile.Compartment.SUPPORT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The ledger on both databases: what goes in comes out for those who may see it, and nothing can be read beside them. */
class CaseFileTest {

    private static final Reader OFFICER = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader WORKER = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader NEXT_WORKER = new Reader("safe-a", "safe-a", OrganisationKind.SAFE_PROVIDER);
    private static final Reader STRANGER = new Reader("crisis-b", "crisis-b", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader MEMBER = new Reader("group-1", "group-a", OrganisationKind.GROUP_MEMBER);
    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    private OneDatabase on(Database database) {
        return new OneDatabase(database, folder.resolve("keys/case-keys.json"), clock);
    }

    private CaseReference aCase(OneDatabase at) {
        var reference = at.file.open("2025-26");
        at.responsibilities.assign(reference, Capacity.POLICE, "police-a");
        at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        return reference;
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_comes_back_as_it_was_written_the_latest_first(Database database) {
        var at = on(database);
        var file = at.file;
        var reference = aCase(at);
        at.record(reference, IDENTITY, "RegisterReferral", Map.of("firstName", "Ana"), OFFICER);
        at.record(
                reference,
                IDENTITY,
                "RegisterReferral",
                Map.of("firstName", "Anja", "languages", List.of("sl", "ro")),
                OFFICER);

        assertThat(file.latest(reference, IDENTITY, "RegisterReferral", WORKER))
                .isEqualTo(Map.of("firstName", "Anja", "languages", List.of("sl", "ro")));
        assertThat(file.policyProfileOf(reference)).isEqualTo("2025-26");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reads_what_the_table_does_not_give_her(Database database) {
        var at = on(database);
        var file = at.file;
        var reference = aCase(at);
        at.record(reference, IDENTITY, "RegisterReferral", Map.of("firstName", "Ana"), OFFICER);
        at.record(reference, POLICE, "IdentificationInterview", Map.of("suspect", "X"), OFFICER);
        at.record(reference, SHELTER, "AdmitPerson", Map.of("shelterCode", "Q7"), WORKER);
        at.record(reference, HEALTH, "AssessNeeds", Map.of("note", "x"), WORKER);

        assertThat(file.latest(reference, IDENTITY, "RegisterReferral", STRANGER))
                .isEmpty();
        assertThat(file.latest(reference, IDENTITY, "RegisterReferral", COORDINATOR))
                .isEmpty();
        assertThat(file.latest(reference, IDENTITY, "RegisterReferral", MEMBER)).isEmpty();
        assertThat(file.latest(reference, POLICE, "IdentificationInterview", WORKER))
                .isEmpty();
        assertThat(file.latest(reference, SHELTER, "AdmitPerson", OFFICER)).isEmpty();
        assertThat(file.latest(reference, HEALTH, "AssessNeeds", OFFICER)).isEmpty();
        assertThat(file.latest(reference, SHELTER, "AdmitPerson", WORKER)).containsEntry("shelterCode", "Q7");
    }

    @ParameterizedTest
    @EnumSource
    void a_member_reads_while_she_is_appointed_and_no_longer(Database database) {
        var at = on(database);
        var file = at.file;
        var reference = aCase(at);
        at.record(reference, SUPPORT, "AssessRisk", Map.of("level", "HIGH"), WORKER);

        at.responsibilities.appoint(reference, "group-1");
        assertThat(file.latest(reference, SUPPORT, "AssessRisk", MEMBER)).containsEntry("level", "HIGH");

        at.responsibilities.dismissGroup(reference);
        assertThat(file.latest(reference, SUPPORT, "AssessRisk", MEMBER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_keeps_after_the_hand_over_only_what_it_wrote_itself(Database database) {
        var at = on(database);
        var file = at.file;
        var reference = aCase(at);
        at.record(reference, SHELTER, "AdmitPerson", Map.of("shelterCode", "Q7"), WORKER);
        at.responsibilities.assign(reference, Capacity.SAFE_PROVIDER, "safe-a");
        at.responsibilities.end(reference, Capacity.CRISIS_PROVIDER);
        at.record(reference, SUPPORT, "DrawUpProgramme", Map.of("goal", "work"), NEXT_WORKER);

        assertThat(file.latest(reference, SHELTER, "AdmitPerson", WORKER)).isNotEmpty();
        assertThat(file.latest(reference, SUPPORT, "DrawUpProgramme", WORKER)).isEmpty();
        assertThat(file.latest(reference, SHELTER, "AdmitPerson", NEXT_WORKER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_write_is_refused_and_nothing_is_written(Database database) {
        var at = on(database);
        var file = at.file;
        var reference = aCase(at);

        assertThatThrownBy(() -> at.record(reference, IDENTITY, "RegisterReferral", Map.of("firstName", "x"), STRANGER))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> at.record(reference, POLICE, "RegisterReferral", Map.of("firstName", "x"), WORKER))
                .isInstanceOf(AccessDenied.class);
        assertThat(at.jdbc
                        .sql("select count(*) from zv_case_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_tables_hold_no_word_of_an_entry(Database database) {
        var at = on(database);
        var file = at.file;
        var reference = aCase(at);
        at.record(reference, IDENTITY, "RegisterReferral", Map.of("firstName", "Kanarček"), OFFICER);

        var stored = at.jdbc
                .sql("select content from zv_case_entry where case_reference = ?")
                .param(reference.text())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Kanar", "firstName");
    }
}
