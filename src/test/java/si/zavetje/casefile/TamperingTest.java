package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** Whoever changes rows past the program, with every right of the database and none of the keys, is found. */
class TamperingTest {

    private static final Reader OFFICER = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader WORKER = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final int CASES = 20;
    private static final int ENTRIES = 50;

    /** Every way to change one row of one case; {@code ?} is its reference. */
    private static final List<String> OF_A_CASE = List.of(
            "update zv_case set entries = entries - 1 where reference = ?",
            "update zv_case set policy_profile = 'other' where reference = ?",
            "update zv_case set opened_at = opened_at - interval '1' day where reference = ?",
            "update zv_case set head = seal where reference = ?",
            "update zv_case set seal = head where reference = ?",
            "update zv_case set seal = null where reference = ?",
            "update zv_case set access_seal = seal where reference = ?",
            "update zv_case set access_seal = null where reference = ?",
            "update zv_responsibility set organisation = 'crisis-b' where capacity = 'CRISIS_PROVIDER' and case_reference = ?",
            "update zv_responsibility set capacity = 'ASYLUM_OFFICE' where capacity = 'POLICE' and case_reference = ?",
            "update zv_responsibility set since = since - interval '1' day where case_reference = ?",
            "update zv_responsibility set until_at = since where capacity = 'POLICE' and case_reference = ?",
            "delete from zv_responsibility where capacity = 'CRISIS_PROVIDER' and case_reference = ?",
            "update zv_appointment set username = 'group-2' where case_reference = ?",
            "update zv_appointment set until_at = null where case_reference = ?",
            "delete from zv_appointment where case_reference = ?",
            "insert into zv_appointment (id, case_reference, username, since)"
                    + " select '00000000-0000-4000-8000-000000000001', reference, 'crisis-b', opened_at from zv_case"
                    + " where reference = ?",
            "delete from zv_case_key where compartment = 'IDENTITY' and case_reference = ?",
            "update zv_case_key set compartment = 'HEALTH' where compartment = 'POLICE' and case_reference = ?");

    /** Every way to change one entry; the first {@code ?} is its case, the second its number. */
    private static final List<String> OF_AN_ENTRY = List.of(
            "set form = 'AssessRisk'",
            "set compartment = case compartment when 'POLICE' then 'IDENTITY' else 'POLICE' end",
            "set recorded_at = recorded_at - interval '1' day",
            "set recorded_by = 'crisis-b'",
            "set organisation = 'crisis-b'",
            "set id = '00000000-0000-4000-8000-000000000002'",
            "set content = (select content from zv_case_entry other where other.case_reference = zv_case_entry.case_reference"
                    + " and other.entry_number = zv_case_entry.entry_number % 50 + 1)",
            "set entry_number = 1000");

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void any_single_edit_swap_or_deletion_among_a_thousand_entries_is_found(Database database) {
        var at = new OneDatabase(database, folder.resolve("key.json"), clock);
        var check = new CaseFileCheck(at.ledger, at.standings, at.keys);
        var cases = thousandEntries(at);
        assertThat(check.run()).isEqualTo(new CaseFileCheck.Result(CASES, List.of()));

        var chance = new Random(7);
        var unnoticed = new ArrayList<String>();
        for (var change : OF_A_CASE) {
            var reference = cases.get(chance.nextInt(CASES));
            if (!found(at, check, reference, () -> at.jdbc
                    .sql(change)
                    .param(reference.text())
                    .update())) {
                unnoticed.add(change);
            }
        }
        for (var number : List.of(1, 2 + chance.nextInt(ENTRIES - 2), ENTRIES)) {
            for (var change : OF_AN_ENTRY) {
                var reference = cases.get(chance.nextInt(CASES));
                if (!found(
                        at, check, reference, () -> entry(at, "update zv_case_entry " + change, reference, number))) {
                    unnoticed.add(change + " of entry " + number);
                }
            }
            var shortened = cases.get(chance.nextInt(CASES));
            if (!found(at, check, shortened, () -> entry(at, "delete from zv_case_entry", shortened, number))) {
                unnoticed.add("deletion of entry " + number);
            }
            var swapped = cases.get(chance.nextInt(CASES));
            if (!found(at, check, swapped, () -> swap(at, swapped, number, number % ENTRIES + 1))) {
                unnoticed.add("swap of entry " + number);
            }
        }
        assertThat(unnoticed).isEmpty();
        // The control: what was undone is whole again.
        assertThat(check.run().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_whole_check_names_the_case_and_the_entry_and_reading_it_is_refused(Database database) {
        var at = new OneDatabase(database, folder.resolve("key.json"), clock);
        var check = new CaseFileCheck(at.ledger, at.standings, at.keys);
        var whole = aCase(at);
        var changed = aCase(at);
        for (var reference : List.of(whole, changed)) {
            at.record(reference, Compartment.IDENTITY, "RegisterReferral", Map.of("firstName", "Kanarka"), OFFICER);
            at.record(reference, Compartment.POLICE, "TriageReferral", Map.of("inDanger", "NO"), OFFICER);
        }
        entry(at, "update zv_case_entry set recorded_by = 'police-b'", changed, 2);

        var result = check.run();
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.findings())
                .containsExactly("case " + changed + ": entry 2, or one before it, was changed past this program");
        assertThatThrownBy(() -> at.file.latest(changed, Compartment.IDENTITY, "RegisterReferral", OFFICER))
                .isInstanceOf(Tampered.class)
                .hasMessageNotContaining("Kanarka");
    }

    private boolean found(OneDatabase at, CaseFileCheck check, CaseReference reference, Runnable change) {
        return Boolean.TRUE.equals(at.transaction.execute(status -> {
            change.run();
            var noticed = check.findings(reference).findAny().isPresent() && readingIsRefused(at, reference);
            status.setRollbackOnly();
            return noticed;
        }));
    }

    private static boolean readingIsRefused(OneDatabase at, CaseReference reference) {
        try {
            at.file.latest(reference, Compartment.IDENTITY, "RegisterReferral", OFFICER);
            at.file.latest(reference, Compartment.POLICE, "TriageReferral", OFFICER);
            return false;
        } catch (Tampered refused) {
            return true;
        }
    }

    private static void entry(OneDatabase at, String change, CaseReference reference, int number) {
        assertThat(at.jdbc
                        .sql(change + " where case_reference = ? and entry_number = ?")
                        .params(reference.text(), number)
                        .update())
                .as(change)
                .isEqualTo(1);
    }

    private static void swap(OneDatabase at, CaseReference reference, int one, int other) {
        entry(at, "update zv_case_entry set entry_number = 999", reference, one);
        entry(at, "update zv_case_entry set entry_number = " + one, reference, other);
        entry(at, "update zv_case_entry set entry_number = " + other, reference, 999);
    }

    private List<CaseReference> thousandEntries(OneDatabase at) {
        var cases = new ArrayList<CaseReference>();
        at.transaction.executeWithoutResult(status -> {
            for (int i = 0; i < CASES; i++) {
                var reference = aCase(at);
                cases.add(reference);
                for (int entry = 0; entry < ENTRIES; entry++) {
                    var compartment = entry % 2 == 0 ? Compartment.IDENTITY : Compartment.POLICE;
                    var form = entry % 2 == 0 ? "RegisterReferral" : "TriageReferral";
                    at.record(reference, compartment, form, Map.of("number", entry), OFFICER);
                }
            }
        });
        return cases;
    }

    private CaseReference aCase(OneDatabase at) {
        var reference = at.file.open("2025-26");
        at.responsibilities.assign(reference, Capacity.POLICE, OFFICER.organisation());
        at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, WORKER.organisation());
        at.responsibilities.appoint(reference, "group-1");
        at.responsibilities.dismissGroup(reference);
        return reference;
    }
}
