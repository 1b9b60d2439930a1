package si.zavetje.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Turns;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** M29: the first of the list is not always the first that is asked, and the coordinator can change whose turn it is. */
@EngineTest
class RotaTest {

    @Autowired
    World world;

    @Autowired
    Rota rota;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_was_said() {
        world.clock.set("2026-03-02T10:00");
        jdbc.sql("delete from zv_rota_wish").update();
        jdbc.sql("delete from zv_responsibility").update();
    }

    @AfterEach
    void as_other_tests_have_it() {
        Turns.alwaysFirst("crisis-a", jdbc);
    }

    @Test
    void crisis_providers_are_asked_in_turn() {
        assertThat(asked()).isEqualTo("crisis-a");
        assertThat(asked()).isEqualTo("crisis-b");
        assertThat(asked()).isEqualTo("crisis-a");
    }

    @Test
    void who_is_put_first_for_the_next_time_is_first_once() {
        asked();
        say("crisis-a", RotaWish.What.FIRST_ONCE, null, 0);

        assertThat(asked()).isEqualTo("crisis-a");
        assertThat(asked()).isEqualTo("crisis-b");
    }

    @Test
    void who_is_left_out_is_not_asked_before_the_day_is_over_even_after_a_no() {
        say("crisis-b", RotaWish.What.LEFT_OUT, "2026-03-03", 0);
        var walk = Walk.refer(world)
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-03-02T12:00")
                .does("crisis-a", "PrepareLocation", "answer", "NO_CAPACITY");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_FindPlace");

        assertThat(asked()).isEqualTo("crisis-a");
        world.clock.advance(Duration.ofDays(2));
        assertThat(asked()).isEqualTo("crisis-b");
    }

    @Test
    void a_referral_is_never_refused_because_all_are_left_out() {
        say("crisis-a", RotaWish.What.LEFT_OUT, "2026-03-09", 0);
        say("crisis-b", RotaWish.What.LEFT_OUT, "2026-03-09", 0);

        assertThat(asked()).isEqualTo("crisis-a");
    }

    @Test
    void a_child_goes_where_children_are_taken() {
        say("crisis-a", RotaWish.What.NO_CHILDREN, null, 0);

        assertThat(asked(Map.of("childrenWith", 1))).isEqualTo("crisis-b");
    }

    @Test
    void safe_places_and_programmes_are_asked_in_turn_as_well() {
        for (var kind : Set.of(OrganisationKind.SAFE_PROVIDER, OrganisationKind.REINTEGRATION_PROVIDER)) {
            var capacity = Capacity.valueOf(kind.name());
            var body = kind == OrganisationKind.SAFE_PROVIDER ? "safe-z" : "reintegration-z";
            world.people.update("insert into zv_organisation (id, kind, name, rota_order, active, version) values ('"
                    + body + "', '" + kind + "', '" + body + "', 2, true, 0)");
            world.people.update("insert into zv_account (username, display_name, organisation, password_hash,"
                    + " password_round, one_time, disabled, confidentiality_signed_on, version) values ('" + body
                    + "', '"
                    + body + "', '" + body + "', 'none', 0, false, false, date '2026-01-01', 0)");
            var first = rota.first(capacity, false).orElseThrow();
            responsibilities.assign(Walk.refer(world).reference, capacity, first);

            assertThat(first).doesNotEndWith("z");
            assertThat(rota.first(capacity, false)).contains(body);
            assertThat(rota.next(capacity, false, Set.of(body))).contains(first);
            world.people.update("update zv_organisation set active = false where id = '" + body + "'");
        }
    }

    @Test
    void a_day_is_needed_where_one_is_named_and_must_not_be_over() {
        assertThatThrownBy(() -> say("crisis-a", RotaWish.What.FIRST, null, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> say("crisis-a", RotaWish.What.LEFT_OUT, "2026-03-01", 0))
                .isInstanceOf(Refusal.class);
        say("crisis-a", RotaWish.What.LEFT_OUT, "2026-03-02", 0);
    }

    private String asked() {
        return asked(Map.of());
    }

    private String asked(Map<String, ?> given) {
        world.clock.advance(Duration.ofMinutes(1));
        return responsibilities
                .organisationFor(Walk.refer(world, given).reference, Capacity.CRISIS_PROVIDER)
                .orElseThrow();
    }

    private void say(
            String organisation, RotaWish.What what, @org.jspecify.annotations.Nullable String until, int seen) {
        rota.say(
                organisation,
                what,
                until == null ? null : LocalDate.parse(until),
                RotaWish.Reason.BALANCE,
                "coordinator",
                seen);
    }
}
