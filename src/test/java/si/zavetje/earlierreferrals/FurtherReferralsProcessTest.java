package si.zavetje.earlierreferrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.referral.Referral;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Further referrals of a person whose case is open or was closed: joined by two, read by who helps her, and separated again. */
@EngineTest
@CoversEveryNode({"EarlierReferrals", "SecondReferral"})
class FurtherReferralsProcessTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    EarlierReferrals earlier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void h32_a_second_referral_with_a_misspelt_name_is_joined_to_the_first() {
        var first = named("Zlatka", "Jovanović", Map.of());
        world.clock.advance(Duration.ofDays(10));
        var second = named("Slatka", "Jovanovitch", Map.of("ageKnown", "ESTIMATE", "estimatedAge", 26));
        assertThat(world.form("coordinator", second.reference, "UserTask_CheckEarlierReferrals")
                        .get("similarCases"))
                .asString()
                .contains(first.reference + ": a name that sounds alike; that case is open");

        assertThatThrownBy(() -> check(second, "LINK", "7K3M-2QF9")).hasMessage("referral.noSuchCase");
        assertThatThrownBy(() -> check(second, "LINK", second.reference.text())).hasMessage("referral.noSuchCase");
        assertThatThrownBy(() -> check(second, "RE_REFERRAL", first.reference.text()))
                .hasMessage("referral.earlierCaseOpen");
        check(
                second,
                "LINK",
                first.reference.text().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(earlier.linkedTo(second.reference)).contains(first.reference);
        assertThat(second.passed("EndEvent_LinkConfirmed")).isEqualTo(1);
        assertThat(world.openTasks(second.reference)).contains("UserTask_TriageReferral");
        assertThat(world.openTasks(first.reference)).contains("UserTask_TriageReferral");

        second.reports("police", "ASSISTANCE_WITHDRAWN");
        closes(second, "crisis-a", "WITHDREW");
        assertThat(outcome(second.reference.text())).isEqualTo("DUPLICATE_MERGED");
        assertThat(referral.open(first.reference)).isTrue();
    }

    @Test
    void h32_a_wrong_link_is_taken_back_and_stays_on_record() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "NO");

        assertThat(second.passed("EndEvent_Compared")).isEqualTo(1);
        assertThat(world.openTasks(second.reference)).contains("UserTask_TriageReferral");
        assertThat(earlier.linkedTo(second.reference)).isEmpty();
        assertThat(jdbc.sql("select count(*) from zv_case_link where case_reference = ? and undone_at is not null")
                        .param(second.reference.text())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void h33_who_comes_back_after_her_case_was_closed_gets_a_case_of_her_own() {
        var first = named("Olena", "Kovalenko", Map.of("citizenship", List.of("UA")));
        first.reports("police", "ASSISTANCE_WITHDRAWN");
        closes(first, "crisis-a", "WITHDREW");
        world.clock.advance(Duration.ofDays(240));
        var second = named("Elena", "Covalenco", Map.of("citizenship", List.of("UA")));

        assertThatThrownBy(() -> check(second, "LINK", first.reference.text()))
                .hasMessage("referral.earlierCaseClosed");
        check(second, "RE_REFERRAL", first.reference.text());

        assertThat(second.passed("EndEvent_Compared")).isEqualTo(1);
        assertThat(earlier.linkedTo(second.reference)).contains(first.reference);
        assertThat(world.openTasks(second.reference)).contains("UserTask_TriageReferral");
    }

    @Test
    void a_link_takes_away_neither_a_bed_nor_a_permission_whenever_it_is_confirmed() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of()).emergencyAgreed();
        var before = world.openTasks(second.reference);
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(before).contains("UserTask_AnnouncePlacement");
        assertThat(world.openTasks(second.reference))
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .filter(task -> !task.equals("UserTask_CheckEarlierReferrals"))
                        .toList());
    }

    @Test
    void m12_what_the_second_referral_said_is_read_by_who_answers_for_the_open_case() {
        var first = named("Zlatka", "Jovanović", Map.of("immediateDanger", "NO"));
        var second = named(
                "Zlatka",
                "Jovanović",
                Map.of(
                        "immediateDanger", "YES",
                        "safeContact", "after eight, at a friend's",
                        "municipality", "Koper",
                        "details", "seen with two men"));
        check(second, "LINK", first.reference.text());
        assertThat(world.openTasks(first.reference)).doesNotContain("UserTask_ReadSecondReferral");
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(world.form("crisis-a", first.reference, "UserTask_ReadSecondReferral"))
                .containsEntry("saidPlace", "Koper")
                .containsEntry("saidDanger", "YES")
                .containsEntry("saidContact", "after eight, at a friend's");
        assertThat(world.form("police", first.reference, "UserTask_NoteSecondReferral"))
                .containsEntry("saidDetails", "seen with two men");
        first.does("crisis-a", "ReadSecondReferral", "inDanger", "YES", "safeContact", "at a friend's, never by phone");

        assertThat(world.openTasks(first.reference))
                .contains("UserTask_ProtectPerson", "UserTask_NoteSecondReferral")
                .doesNotContain("UserTask_ReadSecondReferral");
        world.opens("crisis-a", first.reference, "person");
        assertThat(world.form("crisis-a", first.reference, "UserTask_CorrectPerson"))
                .as("how to reach her holds as it was said last")
                .containsEntry("safeContact", "at a friend's, never by phone");
        assertThat(world.openTasks(second.reference))
                .as("who sent it sees nothing of that")
                .doesNotContain("UserTask_ProtectPerson", "UserTask_NoteSecondReferral");
    }

    @Test
    void m12_each_of_several_further_referrals_is_read() {
        var first = named("Zlatka", "Jovanović", Map.of("immediateDanger", "NO"));
        var second = named("Zlatka", "Jovanović", Map.of("municipality", "Koper"));
        var third = named("Zlatka", "Jovanović", Map.of("municipality", "Ptuj"));
        check(second, "LINK", first.reference.text());
        check(third, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");
        third.does("police", "ConfirmLink", "samePerson", "YES");

        for (var place : List.of("Koper", "Ptuj")) {
            assertThat(world.form("crisis-a", first.reference, "UserTask_ReadSecondReferral"))
                    .containsEntry("saidPlace", place);
            first.does("crisis-a", "ReadSecondReferral", "inDanger", "NO");
            assertThat(world.form("police", first.reference, "UserTask_NoteSecondReferral"))
                    .containsEntry("saidPlace", place);
            first.does("police", "NoteSecondReferral");
        }

        assertThat(world.openTasks(first.reference))
                .doesNotContain("UserTask_ReadSecondReferral", "UserTask_NoteSecondReferral", "UserTask_ProtectPerson");
    }

    @Test
    void m9_a_link_confirmed_late_ends_nothing_in_either_case() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of("citizenship", List.of("NG"), "legalStatus", "TCN_IRREGULAR"))
                .identified();
        second.does("police", "IssuePermission", "initiative", "EX_OFFICIO", "decision", "GRANTED");
        var before = world.openTasks(second.reference);
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(world.openTasks(second.reference))
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .filter(task -> !task.equals("UserTask_CheckEarlierReferrals"))
                        .toList());
        assertThat(before).contains("UserTask_DecideContinuation");
    }

    @Test
    void two_cases_are_not_linked_to_each_other() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        var third = named("Zlatka", "Jovanović", Map.of());
        check(first, "LINK", second.reference.text());
        check(second, "LINK", third.reference.text());

        assertThatThrownBy(() -> check(third, "LINK", second.reference.text()))
                .hasMessage("referral.linkedTheOtherWay");
        assertThatThrownBy(() -> check(third, "LINK", first.reference.text())).hasMessage("referral.linkedTheOtherWay");
        assertThat(world.openTasks(third.reference)).contains("UserTask_CheckEarlierReferrals");

        second.does("police", "ConfirmLink", "samePerson", "NO");
        check(third, "LINK", second.reference.text());
        assertThat(earlier.linkedTo(third.reference)).contains(second.reference);
    }

    @Test
    void h32_a_confirmed_link_is_undone_by_two_people_and_the_case_is_one_of_its_own_again() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES").reports("police", "ASSISTANCE_WITHDRAWN");
        closes(second, "crisis-a", "WITHDREW");
        assertThat(outcome(second.reference.text())).isEqualTo("DUPLICATE_MERGED");

        assertThatThrownBy(() -> world.opens("police", second.reference, "unlink"))
                .isInstanceOf(AccessDenied.class);
        world.opens("coordinator", second.reference, "unlink");
        second.does("coordinator", "ProposeUndoing", "reason", "DOCUMENT");
        assertThat(earlier.linkConfirmed(second.reference))
                .as("one alone undoes nothing")
                .isTrue();
        assertThatThrownBy(() -> second.does("coordinator", "AgreeUndoing", "samePerson", "NO"))
                .isInstanceOf(RuntimeException.class);
        second.does("police", "AgreeUndoing", "samePerson", "NO");

        assertThat(earlier.linkConfirmed(second.reference)).isFalse();
        assertThat(referral.open(second.reference)).isTrue();
        assertThat(world.openTasks(second.reference)).contains("UserTask_LookAtCase");
        closes(second, "police", "WITHDREW");
        assertThat(outcome(second.reference.text())).isEqualTo("WITHDREW");
    }

    @Test
    void h32_a_link_of_which_the_second_person_is_sure_stays() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");
        world.opens("coordinator", second.reference, "unlink");
        second.does("coordinator", "ProposeUndoing", "reason", "OTHER")
                .does("police", "AgreeUndoing", "samePerson", "YES");

        assertThat(earlier.linkConfirmed(second.reference)).isTrue();
    }

    private Walk named(String firstName, String secondName, Map<String, ?> given) {
        var person = new java.util.HashMap<String, Object>(
                Map.of("firstName", firstName, "secondName", secondName, "alias", "", "documentNumber", ""));
        person.putAll(given);
        return Walk.refer(world, person);
    }

    private void closes(Walk walk, String username, String outcome) {
        walk.does(username, "LookAtCase", "decision", "CLOSE", "outcome", outcome);
    }

    private void check(Walk walk, String answer, String earlier) {
        walk.does(
                "coordinator",
                "CheckEarlierReferrals",
                "answer",
                answer,
                "earlierReference",
                "OTHER",
                "otherReference",
                earlier);
    }

    private String outcome(String reference) {
        return jdbc.sql("select outcome from zv_referral where case_reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
