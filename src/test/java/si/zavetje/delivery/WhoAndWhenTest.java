package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.directory.Contact;
import si.zavetje.notifications.Notice;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.EngineTest;

/** Who is told and when: in a crisis at once, otherwise in the morning of a working day, somebody who is there. */
@EngineTest
class WhoAndWhenTest {

    @Autowired
    Office office;

    @Autowired
    Outbox outbox;

    @Autowired
    Hours hours;

    @BeforeEach
    void a_quiet_office() {
        office.opens();
    }

    @ParameterizedTest
    @CsvSource({
        // Monday morning before, at and after half past seven
        "2026-03-02T06:00, 2026-03-02T07:30",
        "2026-03-02T07:30, 2026-03-03T07:30",
        // Friday to Monday
        "2026-03-06T10:00, 2026-03-09T07:30",
        // over a clock change
        "2026-03-27T10:00, 2026-03-30T07:30",
        // over the first and second of May and a weekend
        "2026-04-30T20:00, 2026-05-04T07:30",
        // Good Friday is a working day, Easter Monday is not
        "2026-04-02T12:00, 2026-04-03T07:30",
        "2026-04-03T12:00, 2026-04-07T07:30",
    })
    void what_can_wait_comes_in_the_morning_of_the_next_working_day(String posted, String told) {
        assertThat(hours.morning(works("12345", "08:00", "16:00"), instant(posted)))
                .isEqualTo(instant(told));
    }

    @ParameterizedTest
    @CsvSource({
        // Who works at weekends from ten
        "1234567, 10:00, 18:00, 2026-03-06T12:00, 2026-03-07T09:30",
        // Who begins at five is not told at half past four, but when she begins
        "12345, 05:00, 13:00, 2026-03-02T12:00, 2026-03-03T05:00",
        // Who begins at seven is told at seven
        "12345, 07:00, 15:00, 2026-03-02T12:00, 2026-03-03T07:00",
        // Who works on one day
        "4, 08:00, 16:00, 2026-03-06T12:00, 2026-03-12T07:30",
    })
    void a_morning_is_hers(String days, String from, String to, String posted, String told) {
        assertThat(hours.morning(works(days, from, to), instant(posted))).isEqualTo(instant(told));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 08:00, 16:00, 2026-03-02T19:59, 2026-03-02T19:59",
        "12345, 08:00, 16:00, 2026-03-02T20:00, 2026-03-03T07:00",
        "12345, 08:00, 16:00, 2026-03-03T03:00, 2026-03-03T07:00",
        "12345, 08:00, 16:00, 2026-03-07T22:00, 2026-03-08T07:00",
        // while she works nothing is quiet
        "12345, 14:00, 22:00, 2026-03-02T21:00, 2026-03-02T21:00",
        "12345, 05:00, 13:00, 2026-03-02T04:00, 2026-03-02T05:00",
        // the night of the clock change
        "12345, 08:00, 16:00, 2026-03-28T23:00, 2026-03-29T07:00",
    })
    void quiet_hours_end_before_she_is_told(String days, String from, String to, String wanted, String told) {
        assertThat(hours.notQuiet(works(days, from, to), instant(wanted))).isEqualTo(instant(told));
    }

    @Test
    void in_a_crisis_at_night_only_who_is_on_duty_is_woken() {
        office.world.clock.set("2026-03-02T23:00");
        office.is("group-1", true, false);
        office.post("group-a", true);
        outbox.address();

        assertThat(when()).containsExactly("group-1 2026-03-02T23:00", "group-2 2026-03-03T07:00");
    }

    @Test
    void where_nobody_is_on_duty_all_are_woken() {
        office.world.clock.set("2026-03-02T23:00");
        office.post("group-a", true);
        outbox.address();

        assertThat(when()).containsExactly("group-1 2026-03-02T23:00", "group-2 2026-03-02T23:00");
    }

    @Test
    void what_is_not_urgent_wakes_nobody_on_duty_either() {
        office.world.clock.set("2026-03-02T23:00");
        office.is("crisis-a", true, false);
        office.post("crisis-a", false);
        outbox.address();

        assertThat(when()).containsExactly("crisis-a 2026-03-03T07:30");
    }

    @Test
    void whoever_has_taken_the_task_is_told_alone() {
        office.post("group-a", Notice.Recipient.WORKER, true, "group-2");
        outbox.address();

        assertThat(office.messages()).containsExactly("group-2 WAITING");
    }

    @Test
    void a_task_of_somebody_who_works_elsewhere_now_is_told_to_all_colleagues() {
        office.post("group-a", Notice.Recipient.WORKER, true, "police");
        outbox.address();

        assertThat(office.messages()).containsExactlyInAnyOrder("group-1 WAITING", "group-2 WAITING");
    }

    @Test
    void the_deputy_is_told_where_there_is_one_and_otherwise_everybody() {
        office.post("group-a", Notice.Recipient.DEPUTY, true, null);
        outbox.address();
        assertThat(office.messages()).hasSize(2);

        office.opens();
        office.is("group-2", false, true);
        office.post("group-a", Notice.Recipient.DEPUTY, true, null);
        outbox.address();
        assertThat(office.messages()).containsExactly("group-2 WAITING");
    }

    @Test
    void what_goes_to_the_coordinator_goes_to_the_coordinator_only() {
        office.post("coordinator", Notice.Recipient.COORDINATOR, true, "group-1");
        outbox.address();

        assertThat(office.messages()).containsExactly("coordinator WAITING");
    }

    @Test
    void while_she_is_away_whoever_stands_in_is_told_once() {
        office.isAway("group-1", "2026-03-01", "2026-03-10", "group-2");
        office.post("group-a", true);
        outbox.address();

        assertThat(office.messages()).containsExactly("group-2 WAITING");
    }

    @Test
    void who_is_away_from_the_morning_on_which_she_would_be_told_is_away() {
        office.isAway("group-1", "2026-03-03", "2026-03-03", "group-2");
        office.post("group-a", Notice.Recipient.WORKER, false, "group-1");
        outbox.address();
        assertThat(when()).containsExactly("group-2 2026-03-03T07:30");

        office.opens();
        office.isAway("group-1", "2026-03-01", "2026-03-02", "group-2");
        office.post("group-a", Notice.Recipient.WORKER, false, "group-1");
        outbox.address();
        assertThat(when()).containsExactly("group-1 2026-03-03T07:30");
    }

    @Test
    void two_who_stand_in_for_each_other_and_are_both_away_are_told_rather_than_nobody() {
        office.isAway("group-1", "2026-03-01", "2026-03-10", "group-2");
        office.isAway("group-2", "2026-03-01", "2026-03-10", "group-1");
        office.post("group-a", Notice.Recipient.WORKER, true, "group-1");
        outbox.address();

        assertThat(office.messages()).containsExactly("group-1 WAITING");
    }

    @Test
    void who_named_nobody_is_replaced_by_a_colleague_who_is_there() {
        office.isAway("group-1", "2026-03-01", "2026-03-10", null);
        office.post("group-a", Notice.Recipient.WORKER, true, "group-1");
        outbox.address();

        assertThat(office.messages()).containsExactly("group-2 WAITING");
    }

    private List<String> when() {
        return office.jdbc
                .sql("select account, not_before from zv_message order by account")
                .query((row, number) -> row.getString(1) + " "
                        + LocalDateTime.ofInstant(
                                row.getObject(2, java.time.OffsetDateTime.class).toInstant(), LegalZone.ID))
                .list();
    }

    private static Contact works(String days, String from, String to) {
        return new Contact(
                "ana", null, "en", days, LocalTime.parse(from), LocalTime.parse(to), false, false, null, null, null, 0);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
