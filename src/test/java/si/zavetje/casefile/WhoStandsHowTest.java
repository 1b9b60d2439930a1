package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Relation;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;
import si.zavetje.world.MovableClock;

/** Who answers for a case and what follows from it for its file, step by step. */
class WhoStandsHowTest {

    private static final Reader OFFICER = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader WORKER = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader MEMBER = new Reader("group-1", "group-a", OrganisationKind.GROUP_MEMBER);

    private static final MovableClock CLOCK = new MovableClock();
    private static final List<Object> TOLD = new ArrayList<>();
    // Once: laying out the tables takes longer than a test.
    private static final OneDatabase AT =
            new OneDatabase(Database.H2, Path.of("target/test-keys", UUID.randomUUID() + ".json"), CLOCK, TOLD::add);

    private final CaseReference reference = AT.file.open("2025-26");

    @BeforeEach
    void nothing_was_said() {
        TOLD.clear();
    }

    @Test
    void a_capacity_goes_from_one_organisation_to_the_next_and_that_is_said() {
        AT.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        AT.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        assertThat(TOLD).as("nobody had it before").isEmpty();
        assertThat(AT.responsibilities.pastAndPresent(reference, Capacity.CRISIS_PROVIDER))
                .containsExactly("crisis-a");

        CLOCK.advance(Duration.ofMinutes(1));
        AT.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-b");
        assertThat(TOLD).containsExactly(new Responsibilities.HandedOver(reference));
        assertThat(AT.responsibilities.organisationFor(reference, Capacity.CRISIS_PROVIDER))
                .contains("crisis-b");
        assertThat(AT.responsibilities.organisationFor(reference, Capacity.POLICE))
                .isEmpty();
        assertThat(AT.responsibilities.relationsOf(WORKER, reference)).containsExactly(Relation.FORMER);

        AT.responsibilities.end(reference, Capacity.CRISIS_PROVIDER);
        assertThat(TOLD).hasSize(2);
        AT.responsibilities.end(reference, Capacity.CRISIS_PROVIDER);
        assertThat(TOLD).as("nobody has it any more").hasSize(2);
        assertThat(AT.responsibilities.organisationFor(reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
        assertThat(AT.responsibilities.pastAndPresent(reference, Capacity.CRISIS_PROVIDER))
                .containsExactly("crisis-a", "crisis-b");
    }

    @Test
    void people_are_appointed_and_dismissed_one_by_one_or_all_at_once() {
        AT.responsibilities.appoint(reference, "group-2");
        AT.responsibilities.appoint(reference, "group-1");
        AT.responsibilities.appoint(reference, "group-1");
        assertThat(AT.responsibilities.appointed(reference)).containsExactly("group-1", "group-2");
        assertThat(AT.responsibilities.relationsOf(MEMBER, reference)).containsExactly(Relation.APPOINTED);

        AT.responsibilities.dismiss(reference, "group-1");
        assertThat(AT.responsibilities.appointed(reference)).containsExactly("group-2");
        assertThat(AT.responsibilities.relationsOf(MEMBER, reference)).containsExactly(Relation.NONE);
        AT.responsibilities.dismissGroup(reference);
        assertThat(AT.responsibilities.appointed(reference)).isEmpty();
        assertThat(AT.responsibilities.pastAndPresent(reference, Capacity.POLICE))
                .isEmpty();
    }

    @Test
    void whoever_is_named_or_asked_stands_to_the_case_in_that_way_alone() {
        AT.named.clear();
        AT.asked.clear();
        assertThat(AT.responsibilities.isNamed(MEMBER, reference)).isFalse();
        AT.named.add("group-1");
        assertThat(AT.responsibilities.isNamed(MEMBER, reference)).isTrue();
        AT.named.clear();

        assertThat(AT.responsibilities.relationsOf(OFFICER, reference)).containsExactly(Relation.NONE);
    }

    @Test
    void nobody_can_make_herself_answerable_past_this_program() {
        AT.responsibilities.assign(reference, Capacity.POLICE, "police-a");
        AT.jdbc
                .sql("update zv_responsibility set organisation = 'police-b' where case_reference = ?")
                .param(reference.text())
                .update();

        assertThatThrownBy(() -> AT.responsibilities.relationsOf(OFFICER, reference))
                .isInstanceOf(Tampered.class);
        assertThat(new CaseFileCheck(AT.ledger, AT.standings, AT.keys).findings(reference))
                .hasSize(1);
    }

    @Test
    void what_is_entered_is_read_back_by_whoever_may_and_compared_whoever_enters_it() {
        assertThat(AT.file.policyProfileOf(reference)).isEqualTo("2025-26");
        AT.responsibilities.assign(reference, Capacity.POLICE, "police-a");
        AT.file.record(reference, "RegisterReferral", Map.of(), OFFICER);
        assertThat(AT.ledger.entries(reference)).isEmpty();
        AT.record(reference, Compartment.IDENTITY, "RegisterReferral", Map.of("firstName", "Ana"), OFFICER);
        AT.record(reference, Compartment.IDENTITY, "RegisterReferral", Map.of("firstName", "Eva"), OFFICER);
        AT.record(reference, Compartment.POLICE, "TriageReferral", Map.of("inDanger", "NO"), OFFICER);

        assertThat(AT.file.shows(reference, Compartment.IDENTITY, OFFICER)).isTrue();
        assertThat(AT.file.shows(reference, Compartment.IDENTITY, WORKER)).isFalse();
        var entered = AT.file.entered(reference, Set.of("RegisterReferral"), Set.of(Compartment.IDENTITY));
        assertThat(entered)
                .extracting(one -> one.values().get("firstName"))
                .as("the newest first")
                .containsExactly("Eva", "Ana");
        assertThat(AT.file.entered(reference, Set.of("RegisterReferral"), Set.of(Compartment.POLICE)))
                .isEmpty();
        assertThat(AT.file.entered(reference, Set.of("TriageReferral"), Set.of(Compartment.IDENTITY)))
                .isEmpty();
        assertThat(AT.file.mayRead(OFFICER, reference, entered.get(0))).isTrue();
        assertThat(AT.file.mayRead(WORKER, reference, entered.get(0))).isFalse();
    }

    @Test
    void after_the_hand_over_an_entry_of_others_may_not_be_told_and_her_own_may() {
        AT.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        AT.record(reference, Compartment.SUPPORT, "DrawUpProgramme", Map.of("goal", "work"), WORKER);
        var own = AT.file
                .entered(reference, Set.of("DrawUpProgramme"), Set.of(Compartment.SUPPORT))
                .get(0);
        AT.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-b");
        var other = new Reader("crisis-b", "crisis-b", OrganisationKind.CRISIS_PROVIDER);
        AT.record(reference, Compartment.SUPPORT, "DrawUpProgramme", Map.of("goal", "school"), other);
        var theirs = AT.file
                .entered(reference, Set.of("DrawUpProgramme"), Set.of(Compartment.SUPPORT))
                .get(0);

        assertThat(AT.file.mayRead(WORKER, reference, own)).isTrue();
        assertThat(AT.file.mayRead(WORKER, reference, theirs)).isFalse();
        assertThat(AT.file.mayRead(other, reference, own)).isTrue();
    }

    @Test
    void whoever_may_not_write_in_one_part_writes_in_none() {
        AT.responsibilities.assign(reference, Capacity.POLICE, "police-a");
        var parts = Map.of(
                Compartment.POLICE,
                Map.<String, Object>of("a", 1),
                Compartment.SHELTER,
                Map.<String, Object>of("b", 2));

        assertThatThrownBy(() -> AT.file.record(reference, "TriageReferral", parts, OFFICER))
                .isInstanceOfSatisfying(AccessDenied.class, denied -> assertThat(denied.forbids())
                        .isTrue());
        assertThat(AT.ledger.entries(reference)).isEmpty();
    }

    @Test
    void facts_that_were_locked_open_for_their_column_alone_and_not_without_their_key() {
        var facts = new SealedFacts(AT.keys);
        var sealed = facts.seal(reference, Compartment.IDENTITY, "facts", Map.of("born", "2012"));

        assertThat(facts.open(reference, Compartment.IDENTITY, "facts", sealed)).containsEntry("born", "2012");
        assertThatThrownBy(() -> facts.open(reference, Compartment.IDENTITY, "other", sealed))
                .isInstanceOf(Tampered.class);
        AT.jdbc
                .sql("delete from zv_case_key where case_reference = ?")
                .param(reference.text())
                .update();
        assertThat(facts.open(reference, Compartment.IDENTITY, "facts", sealed)).isEmpty();
    }

    @Test
    void the_check_names_the_first_entry_that_does_not_fit() {
        AT.responsibilities.assign(reference, Capacity.POLICE, "police-a");
        for (int i = 0; i < 3; i++) {
            AT.record(reference, Compartment.POLICE, "TriageReferral", Map.of("number", i), OFFICER);
        }
        var check = new CaseFileCheck(AT.ledger, AT.standings, AT.keys);
        assertThat(check.findings(reference)).isEmpty();
        var entries = AT.ledger.entries(reference);
        assertThat(entries).extracting(bound -> bound.entry().number()).containsExactly(1, 2, 3);
        assertThat(AT.ledger.cases()).contains(reference);

        AT.jdbc
                .sql("delete from zv_case_entry where case_reference = ? and entry_number = 2")
                .param(reference.text())
                .update();
        assertThat(check.findings(reference))
                .containsExactly("case " + reference + ": entry 3, or one before it, was changed past this program");
        AT.jdbc
                .sql("delete from zv_case_entry where case_reference = ? and entry_number = 3")
                .param(reference.text())
                .update();
        assertThat(check.findings(reference))
                .as("nothing that is left is wrong, something is missing")
                .containsExactly("case " + reference + ": an entry was changed, added or taken away past this program");
    }
}
