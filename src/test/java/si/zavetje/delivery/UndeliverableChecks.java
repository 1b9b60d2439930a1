package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.coordination.Delivery;
import si.zavetje.delivery.MisbehavingServer.Mood;
import si.zavetje.mail.SmtpTransport;
import si.zavetje.notifications.Notice;
import si.zavetje.watch.Alarm;
import si.zavetje.watch.Finding;
import si.zavetje.world.Cases;

/** Whoever cannot be reached is not forgotten: the coordinator learns of it, and the message leaves when it can. */
abstract class UndeliverableChecks extends NoticeChecks {

    @Autowired
    Cases cases;

    @ParameterizedTest
    @CsvSource({"UNKNOWN_RECIPIENT", "REFUSES_MESSAGE"})
    void what_can_never_arrive_is_brought_to_the_coordinator_and_sent_when_the_address_is_right(Mood mood) {
        var reference = office.post("crisis-a", true);
        outbox.address();
        var sender = office.sender(new SmtpTransport(server.client()));
        server.is(mood);
        sender.deliver();
        office.world.clock.advance(Duration.ofDays(1));
        outbox.address();
        sender.deliver();

        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE REFUSED");
        assertThat(undelivered()).containsExactly(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));

        server.is(Mood.KIND);
        office.mailbox("crisis-a", "right@office.example");
        outbox.address();
        sender.deliver();

        assertThat(server.kept()).singleElement().asString().contains("To: right@office.example", reference.text());
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void without_an_address_the_coordinator_learns_that_nobody_was_told() {
        office.mailbox("crisis-a", null);
        var reference = office.post("crisis-a", true);
        outbox.address();
        office.sender(new SmtpTransport(server.client())).deliver();

        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE NO_ADDRESS");
        assertThat(undelivered()).containsExactly(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));
        assertThat(deliveries.of(reference)).extracting(Delivery::problem).containsExactly("NO_ADDRESS");
    }

    @Test
    void one_missing_address_is_one_alarm_for_however_many_cases() {
        office.mailbox("crisis-a", null);
        var sender = office.sender(new SmtpTransport(server.client()));
        var references = List.of(
                cases.referred("SI_CITIZEN", false),
                cases.referred("SI_CITIZEN", false),
                cases.referred("SI_CITIZEN", false));
        for (var reference : references) {
            office.post(reference, "crisis-a", Notice.Recipient.WORKER, true, null);
            outbox.address();
            sender.deliver();
            watcher.watch();
            office.world.clock.advance(Duration.ofSeconds(30));
        }

        assertThat(watcher.open().stream().filter(alarm -> alarm.kind() == Finding.Kind.UNDELIVERED))
                .singleElement()
                .returns("crisis-a", Alarm::subject);

        office.mailbox("crisis-a", "right@office.example");
        outbox.address();
        sender.deliver();
        watcher.watch();
        assertThat(undelivered()).isEmpty();
        assertThat(watcher.open()).noneMatch(alarm -> alarm.kind() == Finding.Kind.UNDELIVERED);
    }

    @Test
    void an_alarm_about_her_own_missing_address_does_not_breed_more_of_them() {
        office.mailbox("coordinator", null);
        office.mailbox("crisis-a", null);
        var reference = cases.referred("SI_CITIZEN", false);
        office.post(reference, "crisis-a", Notice.Recipient.WORKER, true, null);
        var sender = office.sender(new SmtpTransport(server.client()));
        for (int look = 0; look < 6; look++) {
            outbox.address();
            sender.deliver();
            watcher.watch();
            office.world.clock.advance(Duration.ofSeconds(30));
        }

        assertThat(watcher.open().stream().filter(alarm -> alarm.kind() == Finding.Kind.UNDELIVERED))
                .extracting(alarm -> alarm.subject())
                .containsExactlyInAnyOrder("crisis-a", "coordinator");
        assertThat(office.world.openTasks(reference)).containsExactly("UserTask_LookIntoAlarm");
    }

    @Test
    void an_organisation_in_which_nobody_may_work_is_told_as_soon_as_somebody_does() {
        office.world.people.update("update zv_account set disabled = true where username = 'crisis-a'");
        var reference = office.post("crisis-a", true);
        outbox.address();
        outbox.address();
        assertThat(office.messages()).containsExactly("- UNDELIVERABLE NOBODY");
        assertThat(undelivered()).containsExactly(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));

        office.world.people.update("update zv_account set disabled = false where username = 'crisis-a'");
        outbox.address();

        assertThat(office.messages()).containsExactly("crisis-a WAITING");
    }

    @Test
    void it_is_tried_for_longer_than_a_day_and_then_somebody_is_told() {
        office.post("crisis-a", true);
        outbox.address();
        var sender = office.sender(new SmtpTransport(MisbehavingServer.clientOfNobody()));
        var began = office.world.clock.instant();
        var attempts = new ArrayList<Instant>();
        while (office.messages().stream()
                .anyMatch(message -> message.contains("WAITING") || message.contains("FAILED"))) {
            int before = tries();
            sender.deliver();
            if (tries() > before) {
                attempts.add(office.world.clock.instant());
            }
            office.world.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(Duration.between(began, attempts.get(attempts.size() - 1))).isGreaterThan(Duration.ofDays(1));
        assertThat(Duration.between(attempts.get(0), attempts.get(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(Duration.between(attempts.get(1), attempts.get(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE NO_SERVER");
        assertThat(undelivered()).hasSize(1);
    }

    private int tries() {
        return office.jdbc
                .sql("select sum(attempts) from zv_message")
                .query(Integer.class)
                .single();
    }
}
