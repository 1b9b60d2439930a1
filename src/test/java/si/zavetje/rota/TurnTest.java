package si.zavetje.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;

/** Who comes first: whoever suits, whoever the coordinator says, whoever was asked longest ago, whoever has least to do. */
class TurnTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void who_was_asked_longest_ago_comes_first_and_who_never_was_before_all() {
        assertThat(order(false, turn("a", 1, "2026-02-02", 0), turn("b", 2, "2026-01-02", 5), turn("c", 3, null, 9)))
                .containsExactly("c", "b", "a");
    }

    @Test
    void of_two_asked_at_one_time_who_has_fewer_cases_and_then_as_in_the_list() {
        assertThat(order(
                        false,
                        turn("a", 1, "2026-02-02", 3),
                        turn("d", 2, "2026-02-02", 1),
                        turn("c", 2, "2026-02-02", 1)))
                .containsExactly("c", "d", "a");
    }

    @Test
    void what_the_coordinator_says_goes_before_that_but_no_child_goes_where_none_is_taken() {
        var first = said(turn("a", 1, "2026-02-02", 3), RotaWish.What.FIRST_ONCE, RotaWish.What.NO_CHILDREN);
        var other = turn("b", 2, "2026-01-02", 0);

        assertThat(order(false, other, first)).containsExactly("a", "b");
        assertThat(order(true, other, first)).containsExactly("b", "a");
    }

    @Test
    void what_was_said_once_is_used_up_and_what_was_said_until_a_day_ends_with_it() {
        var once = RotaWish.of("a", 1, RotaWish.What.FIRST_ONCE, null, RotaWish.Reason.BALANCE, "coordinator", NOW);
        var until = RotaWish.of(
                "a", 2, RotaWish.What.LEFT_OUT, LocalDate.parse("2026-03-09"), RotaWish.Reason.NO_ROOM, "c", NOW);

        assertThat(once.holdsOn(LocalDate.parse("2026-03-02"))).isTrue();
        assertThat(once.used(NOW).holdsOn(LocalDate.parse("2026-03-02"))).isFalse();
        assertThatThrownBy(() -> once.used(NOW).used(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> until.used(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(until.holdsOn(LocalDate.parse("2026-03-09"))).isTrue();
        assertThat(until.holdsOn(LocalDate.parse("2026-03-10"))).isFalse();
    }

    private static List<String> order(boolean withChild, Turn... turns) {
        return Stream.of(turns).sorted(Turn.order(withChild)).map(Turn::id).toList();
    }

    private static Turn turn(String id, int inList, @Nullable String asked, long cases) {
        return new Turn(
                new Organisation(id, OrganisationKind.CRISIS_PROVIDER, id, inList, true, false, 0),
                null,
                null,
                true,
                0,
                asked == null ? null : Instant.parse(asked + "T09:00:00Z"),
                cases);
    }

    private static Turn said(Turn turn, RotaWish.What order, RotaWish.What children) {
        return new Turn(
                turn.organisation(),
                RotaWish.of(turn.id(), 1, order, null, RotaWish.Reason.BALANCE, "coordinator", NOW),
                RotaWish.of(turn.id(), 2, children, null, RotaWish.Reason.CONTRACT, "coordinator", NOW),
                true,
                2,
                turn.lastAsked(),
                turn.openCases());
    }
}
