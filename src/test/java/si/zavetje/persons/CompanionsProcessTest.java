package si.zavetje.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.referral.Referral;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who accompanies a person is somebody of her own: with needs, and consents, and perhaps a case of her own. */
@EngineTest
@CoversEveryNode({"Accompaniment", "CompanionNeeds", "SeparateAssessment"})
class CompanionsProcessTest {

    @Autowired
    World world;

    @Autowired
    Companions companions;

    @Autowired
    Referral referral;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;

    @BeforeEach
    void somebodyIsReferred() {
        world.clock.set("2026-03-02T10:00");
        walk = Walk.refer(world, java.util.Map.of("childrenWith", 0));
    }

    @Test
    void h26_two_children_are_two_records_each_with_needs_of_their_own() {
        records("1", "relation", "CHILD", "bornOn", "2019-05-01");
        records("2", "relation", "CHILD", "bornOn", "2022-05-01");

        assertThat(companions.all(walk.reference)).extracting(Companion::child).containsExactly(true, true);
        assertThat(referral.accompanyingChildren(walk.reference)).isEqualTo(2);
        assertThat(world.openTasks(walk.reference))
                .filteredOn("UserTask_AssessCompanionNeeds"::equals)
                .hasSize(2);
        walk.does("crisis-a", "AssessCompanionNeeds", "assessed", "YES", "companion", "2");
        assertThat(companions.all(walk.reference))
                .extracting(Companion::needsKnown)
                .containsExactly(false, true);
        assertThatThrownBy(() -> walk.does("crisis-a", "AssessCompanionNeeds", "assessed", "YES", "companion", "2"))
                .hasMessage("forms.notAnOption");
    }

    @ParameterizedTest
    @CsvSource({"YES, false", "NO, true", "NOT_KNOWN, true"})
    void h26_an_adult_without_a_right_to_stay_is_assessed_separately(String mayStay, boolean separately) {
        records("1", "relation", "PARTNER", "bornOn", "1990-05-01", "grownUp", "YES", "mayStay", mayStay);

        assertThat(world.openTasks(walk.reference).contains("UserTask_AssessSeparately"))
                .isEqualTo(separately);
        if (separately) {
            walk.does("police", "AssessSeparately", "result", "REFERRED");
        }
        assertThat(referral.accompanyingChildren(walk.reference)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "NOT_KNOWN"})
    void whoever_may_be_a_child_counts_as_one(String grownUp) {
        records("1", "relation", "SIBLING", "bornOn", "", "grownUp", grownUp);

        assertThat(companions.all(walk.reference)).extracting(Companion::child).containsExactly(true);
    }

    @Test
    void what_is_known_changes_and_whoever_leaves_stays_on_record() {
        records("1", "relation", "OTHER", "bornOn", "2019-05-01");
        records("1", "relation", "CHILD", "bornOn", "2019-05-01");
        assertThat(companions.all(walk.reference))
                .extracting(Companion::relation)
                .containsExactly(Relationship.CHILD);
        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_AssessCompanionNeeds");

        opened("LEFT", "1");
        assertThat(companions.all(walk.reference)).extracting(Companion::stays).containsExactly(false);
        assertThat(referral.accompanyingChildren(walk.reference)).isZero();
        assertThatThrownBy(() -> opened("LEFT", "1")).hasMessage("persons.notThere");
        walk.does("police", "RecordCompanion", "what", "NOTHING")
                .does("crisis-a", "AssessCompanionNeeds", "assessed", "NO");
    }

    @Test
    void somebody_new_gets_the_next_number_and_no_other() {
        assertThatThrownBy(() -> records("7", "relation", "CHILD")).hasMessage("forms.notAnOption");
    }

    @Test
    void no_name_and_no_birth_of_a_companion_stand_in_the_clear() {
        records("1", "relation", "CHILD", "name", "Lina Skrita", "bornOn", "2019-05-01");

        assertThat(jdbc.sql("select * from zv_accompanying").query().listOfRows())
                .allSatisfy(row -> assertThat(row.toString())
                        .doesNotContain("Lina")
                        .doesNotContain(LocalDate.of(2019, 5, 1).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "coordinator", "group-1", "social"})
    void who_does_not_keep_who_she_is_adds_nobody(String stranger) {
        assertThatThrownBy(() -> world.opens(stranger, walk.reference, "companion"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void nobody_is_added_to_a_closed_case() {
        walk.reports("police", "DECEASED");

        assertThatThrownBy(() -> world.opens("police", walk.reference, "companion"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> companions.stays(walk.reference, 1, Relationship.CHILD, true, false))
                .hasMessage("persons.caseClosed");
    }

    private void records(String number, Object... keysAndValues) {
        opened("STAYS", number, keysAndValues);
    }

    private void opened(String what, String number, Object... keysAndValues) {
        world.opens("police", walk.reference, "companion");
        var given = new java.util.ArrayList<Object>(List.of("what", what, "companion", number));
        if (!List.of(keysAndValues).contains("grownUp")) {
            given.addAll(List.of("grownUp", "NO"));
        }
        given.addAll(List.of(keysAndValues));
        walk.does("police", "RecordCompanion", given.toArray());
    }
}
