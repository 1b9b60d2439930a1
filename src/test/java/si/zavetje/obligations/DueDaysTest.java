package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The days on which something is due, on both databases. */
class DueDaysTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    @ParameterizedTest
    @EnumSource
    void an_organisation_gets_its_own_soonest_first_and_everything_is_everybodys(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var clocks = new Clocks(jdbc);
        var later = clocks.run("crisis-a", PolicyProfile.Kind.STAFF, DAY.plusDays(1), BEGAN);
        var sooner = clocks.run("crisis-a", PolicyProfile.Kind.PROTECTION, DAY, BEGAN);
        var others = clocks.run("crisis-b", PolicyProfile.Kind.PARTY, DAY.plusDays(2), BEGAN);
        var days = new DueDays(jdbc);

        assertThat(days.of("crisis-a", 10))
                .extracting(DueDay::caseReference)
                .containsExactly(sooner.text(), later.text());
        assertThat(days.of("crisis-a", 10).get(0))
                .returns(PolicyProfile.Kind.PROTECTION, DueDay::kind)
                .returns(DAY, DueDay::lastDay)
                .returns(0, DueDay::round)
                .returns(BEGAN, DueDay::since);
        assertThat(days.ofAll(10))
                .extracting(DueDay::caseReference)
                .containsExactly(sooner.text(), later.text(), others.text());
    }

    @ParameterizedTest
    @EnumSource
    void a_new_day_holds_since_it_was_given_and_what_is_over_is_gone(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var clocks = new Clocks(jdbc);
        var moved = clocks.run("crisis-a", PolicyProfile.Kind.STAFF, DAY, BEGAN);
        var met = clocks.run("crisis-a", PolicyProfile.Kind.STAFF, DAY, BEGAN);
        var notNeeded = clocks.run("crisis-a", PolicyProfile.Kind.STAFF, DAY, BEGAN);
        var days = new DueDays(jdbc);
        assertThat(days.of("crisis-a", 10)).hasSize(3);

        clocks.move(moved, DAY.plusDays(1), BEGAN.plusSeconds(60));
        clocks.move(moved, DAY.plusDays(9), BEGAN.plusSeconds(90));
        clocks.end(met, Obligation.State.DONE);
        clocks.end(notNeeded, Obligation.State.VOID);

        assertThat(days.of("crisis-a", 10))
                .singleElement()
                .returns(moved, day -> new CaseReference(day.caseReference()))
                .returns(DAY.plusDays(9), DueDay::lastDay)
                .returns(2, DueDay::round)
                .returns(BEGAN.plusSeconds(90), DueDay::since);
    }

    @ParameterizedTest
    @EnumSource
    void never_more_than_asked_for_and_then_the_soonest(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var clocks = new Clocks(jdbc);
        for (int i = 5; i > 0; i--) {
            clocks.run("crisis-a", PolicyProfile.Kind.STAFF, DAY.plusDays(i), BEGAN);
        }

        assertThat(new DueDays(jdbc).of("crisis-a", 3))
                .extracting(DueDay::lastDay)
                .containsExactly(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
        assertThat(new DueDays(jdbc).ofAll(2)).hasSize(2);
    }
}
