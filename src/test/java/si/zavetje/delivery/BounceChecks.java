package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import si.zavetje.coordination.Delivery;
import si.zavetje.mail.BounceMailbox;
import si.zavetje.mail.BounceSettings;
import si.zavetje.mail.DeliveryReport;
import si.zavetje.shared.CaseReference;
import si.zavetje.watch.Finding;

/** Mail that comes back later is noticed like mail that was refused at once; whatever else is written there does nothing. */
@ExtendWith(OutputCaptureExtension.class)
abstract class BounceChecks extends NoticeChecks {

    private static final String ADDRESS = "crisis-a@office.example";

    @Autowired
    Bounces bounces;

    private final ReturnedMail mailbox = new ReturnedMail();
    private final List<String> sent = new ArrayList<>();

    @AfterEach
    void the_mailbox_goes() {
        mailbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-failed", "exchange-failed", "rfc3464-failed"})
    void what_came_back_is_brought_to_the_coordinator_and_sent_when_the_address_is_right(String sample) {
        var reference = sent();
        mailbox.comes(ReturnedMail.report(sample, id(), ADDRESS));

        read();

        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE BOUNCED");
        assertThat(deliveries.of(reference)).extracting(Delivery::state).containsExactly(Delivery.State.BOUNCED);
        assertThat(watcher.findings()).contains(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));
        assertThat(mailbox.marks()).containsExactly("read");

        office.mailbox("crisis-a", "right@office.example");
        send();
        assertThat(sent).containsExactly(ADDRESS, "right@office.example");
        assertThat(office.messages()).containsExactly("crisis-a SENT");
    }

    @Test
    void what_is_only_late_is_left_alone() {
        sent();
        mailbox.comes(ReturnedMail.report("postfix-delayed", id(), ADDRESS));

        read();

        assertThat(office.messages()).containsExactly("crisis-a SENT");
        assertThat(mailbox.marks()).containsExactly("read");
    }

    @Test
    void a_report_that_comes_twice_or_was_not_marked_counts_once() {
        sent();
        var report = ReturnedMail.report("postfix-failed", id(), ADDRESS);
        mailbox.comes(report);
        bounces.take(new DeliveryReport(true, id(), java.util.Set.of(ADDRESS)));
        mailbox.comes(report);
        read();
        assertThat(mailbox.marks()).containsExactly("read", "read");
        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE BOUNCED");

        office.mailbox("crisis-a", "right@office.example");
        send();
        mailbox.comes(report);
        read();

        assertThat(office.messages()).containsExactly("crisis-a SENT");
        assertThat(mailbox.marks()).containsExactly("read", "read", "unread, flagged");
    }

    @Test
    void a_report_that_is_faster_than_our_own_note_waits() {
        office.post("crisis-a", true);
        outbox.address();
        var now = office.world.clock.instant();
        var claimed = office.table.claim("one", now, office.settings.claim()).orElseThrow();
        mailbox.comes(ReturnedMail.report("postfix-failed", id(), ADDRESS));
        read();
        assertThat(mailbox.marks()).containsExactly("unread");

        office.table.sent(claimed, ADDRESS, now);
        read();

        assertThat(mailbox.marks()).containsExactly("read");
        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE BOUNCED");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    void whatever_else_is_written_there_is_left_and_flagged_and_nothing_of_it_is_logged(
            String mail, CapturedOutput output) {
        sent();
        mailbox.comes(mail.replace("{message}", id().toString()));
        var report = ReturnedMail.report("postfix-delayed", id(), ADDRESS);
        mailbox.comes(report);

        assertThatCode(this::read).doesNotThrowAnyException();

        assertThat(office.messages()).containsExactly("crisis-a SENT");
        assertThat(mailbox.marks()).containsExactly("unread, flagged", "read");
        assertThat(output.getAll()).doesNotContain("canary");
    }

    static List<String> hostile() {
        var good = ReturnedMail.report("postfix-failed", "{message}", ADDRESS);
        var nested = new StringBuilder("Subject: canary\nMIME-Version: 1.0\n");
        for (int depth = 0; depth < 400; depth++) {
            nested.append("Content-Type: multipart/report; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
        }
        return List.of(
                "Subject: canary\n\nMessage-ID: <{message}@zavetje.example> Action: failed\n",
                "",
                "canary".repeat(20),
                good.replace("{message}", UUID.randomUUID().toString()),
                good.replace("{message}", "canary"),
                good.replace("{message}@zavetje.example", "{message}@zavetje.example.canary.example"),
                good.replace("<{message}@zavetje.example>", "<{message}@zavetje.example> <canary@zavetje.example>"),
                good.replace("Message-ID: ", "Message-ID: <canary@zavetje.example>\nMessage-ID: "),
                good.replace(ADDRESS, "canary' or 1=1 --@office.example"),
                good.replace("Action: failed", "Action: canary"),
                good.replace("Action: failed\n", ""),
                good.replace("message/delivery-status", "text/canary"),
                good.replace("report-type=delivery-status", "report-type=canary")
                        .replace("multipart/report", "multipart/mixed"),
                good.replace("text/rfc822-headers", "message/partial"),
                good.substring(0, good.indexOf("Content-Description: Undelivered")),
                good.replace("Content-Transfer-Encoding: 8bit", "Content-Transfer-Encoding: canary"),
                good.replace("boundary=", "boundary=\"\"; canary="),
                good.replace("Subject: A task is overdue", "Subject: " + "canary".repeat(200_000)),
                nested.toString(),
                "X: canary\n".repeat(20_000) + "\ncanary",
                "\u0000\u00ff\u00fe canary \u0000".repeat(500));
    }

    @Test
    void a_server_that_is_away_wrong_or_silent_is_only_asked_again_later(CapturedOutput output) throws Exception {
        try (var silent = new MisbehavingServer()) {
            silent.is(MisbehavingServer.Mood.SILENT);
            var patient = ReturnedMail.settings(silent.port(), "canary");
            var hasty = new BounceSettings(
                    patient.host(), "imap", patient.port(), "canary", "canary", "INBOX", Duration.ofMillis(500));
            assertThatCode(() -> reader(hasty).read()).doesNotThrowAnyException();
        }
        assertThatCode(() -> reader(ReturnedMail.settings(1, "canary")).read()).doesNotThrowAnyException();
        var port = mailbox.settings().port();
        assertThat(port).isNotNull();
        assertThatCode(() -> reader(ReturnedMail.settings(port, "canary")).read())
                .doesNotThrowAnyException();

        assertThat(output.getAll()).contains("could not be read").doesNotContain("canary");
    }

    @Test
    void without_a_host_nobody_is_asked(CapturedOutput output) {
        var off = new BounceSettings(null, "imaps", null, "", "", "INBOX", Duration.ofSeconds(1));

        reader(off).read();

        assertThat(output.getAll()).doesNotContain("could not be read");
    }

    private void read() {
        reader(mailbox.settings()).read();
    }

    private BounceMailbox reader(BounceSettings settings) {
        return new BounceMailbox(settings, office.mail, bounces, office.world.clock);
    }

    private CaseReference sent() {
        var reference = office.post("crisis-a", true);
        send();
        assertThat(office.messages()).containsExactly("crisis-a SENT");
        return reference;
    }

    private void send() {
        outbox.address();
        office.sender(mail -> {
                    try {
                        sent.add(mail.getAllRecipients()[0].toString());
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .deliver();
    }

    private UUID id() {
        return office.jdbc.sql("select id from zv_message").query(UUID.class).single();
    }
}
