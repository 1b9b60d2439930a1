package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.coordination.Delivery;
import si.zavetje.delivery.MisbehavingServer.Mood;
import si.zavetje.mail.Problem;
import si.zavetje.mail.SmtpTransport;
import si.zavetje.shared.CaseReference;

/** Whatever a mail server does, nothing is lost and nobody is told twice. */
abstract class SendingChecks extends NoticeChecks {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <(.+?)>");

    @Test
    void a_real_mail_server_gets_the_message_once() {
        var real = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        real.start();
        try {
            var reference = office.post("crisis-a", true);
            var sender = office.sender(
                    new SmtpTransport(MisbehavingServer.client(real.getSmtp().getPort())));

            outbox.address();
            sender.deliver();
            sender.deliver();

            assertThat(real.getReceivedMessages()).singleElement().satisfies(mail -> {
                assertThat(mail.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("crisis-a@office.example");
                assertThat(mail.getContent().toString()).contains(reference.text(), "30 March 2026, 24:00");
            });
            assertThat(deliveries.of(reference)).singleElement().satisfies(delivery -> {
                assertThat(delivery.state()).isEqualTo(Delivery.State.SENT);
                assertThat(delivery.organisation()).isEqualTo("crisis-a");
                assertThat(delivery.attempts()).isEqualTo(1);
                assertThat(delivery.sentAt()).isEqualTo(office.world.clock.instant());
            });
        } finally {
            real.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, TOO_SLOW, 0",
        "CLOSING, CUT_OFF, 0",
        "SENDER_UNWELCOME, NOT_LET_IN, 0",
        "GREYLISTING, DEFERRED, 0",
        "HANGS_UP_BEFORE_YES, CUT_OFF, 1",
    })
    void what_may_pass_is_tried_again_under_the_same_name(Mood mood, Problem problem, int keptAllTheSame) {
        var reference = office.post("crisis-a", true);
        outbox.address();
        var sender = office.sender(new SmtpTransport(server.client()));

        server.is(mood);
        sender.deliver();

        assertThat(office.messages()).containsExactly("crisis-a FAILED " + problem);
        assertThat(server.kept()).hasSize(keptAllTheSame);
        server.is(Mood.KIND);
        sender.deliver();
        assertThat(server.kept()).hasSize(keptAllTheSame);

        office.world.clock.advance(Duration.ofMinutes(1));
        sender.deliver();
        office.world.clock.advance(Duration.ofDays(1));
        sender.deliver();

        assertThat(server.kept()).hasSize(keptAllTheSame + 1);
        assertThat(new HashSet<>(server.kept())).hasSize(1);
        assertThat(deliveries.of(reference))
                .extracting(Delivery::state, Delivery::attempts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Delivery.State.SENT, 2));
    }

    @Test
    void a_server_that_is_not_there_is_asked_with_one_message_not_with_all() {
        office.post("crisis-a", true);
        office.post("police-b", true);
        outbox.address();

        office.sender(new SmtpTransport(MisbehavingServer.clientOfNobody())).deliver();

        assertThat(office.messages())
                .hasSize(2)
                .areExactly(1, ending("FAILED NO_SERVER"))
                .areExactly(1, ending("WAITING"));
    }

    @Test
    void a_server_that_said_yes_and_hung_up_has_it() {
        office.post("crisis-a", true);
        outbox.address();
        server.is(Mood.HANGS_UP_AFTER_YES);

        office.sender(new SmtpTransport(server.client())).deliver();

        assertThat(office.messages()).containsExactly("crisis-a SENT");
    }

    @Test
    void a_moody_server_loses_nothing_and_says_nothing_twice() {
        var moods = List.of(
                Mood.SILENT,
                Mood.CLOSING,
                Mood.GREYLISTING,
                Mood.HANGS_UP_BEFORE_YES,
                Mood.HANGS_UP_AFTER_YES,
                Mood.KIND);
        var chance = new Random(7);
        var nobody = office.sender(new SmtpTransport(MisbehavingServer.clientOfNobody()));
        var sender = office.sender(new SmtpTransport(server.client()));
        var posted = new ArrayList<CaseReference>();
        int cut = 0;
        for (int step = 0; step < 60; step++) {
            for (var organisation : List.of("crisis-a", "police-a", "police-b")) {
                posted.add(office.post(organisation, chance.nextBoolean()));
            }
            var mood = moods.get(chance.nextInt(moods.size()));
            server.is(mood);
            outbox.address();
            int before = server.kept().size();
            (step % 7 == 0 ? nobody : sender).deliver();
            cut += mood == Mood.HANGS_UP_BEFORE_YES ? server.kept().size() - before : 0;
            office.world.clock.advance(Duration.ofMinutes(20));
        }
        server.is(Mood.KIND);
        for (int hour = 0; hour < 100; hour++) {
            outbox.address();
            sender.deliver();
            office.world.clock.advance(Duration.ofHours(1));
        }

        Map<String, Set<String>> messagesAbout = new HashMap<>();
        for (var mail : server.kept()) {
            REFERENCE.matcher(mail).results().forEach(found -> messagesAbout
                    .computeIfAbsent(found.group(1), any -> new HashSet<>())
                    .add(id(mail)));
        }
        int repeats = server.kept().size()
                - new HashSet<>(server.kept().stream().map(this::id).toList()).size();
        assertThat(messagesAbout)
                .containsOnlyKeys(posted.stream().map(CaseReference::text).toList());
        assertThat(messagesAbout.values()).allMatch(ids -> ids.size() == 1);
        assertThat(cut).isPositive();
        assertThat(repeats).isEqualTo(cut);
        assertThat(new HashSet<>(server.kept()))
                .as("a repeat is the same, byte by byte")
                .hasSize(server.kept().size() - repeats);
        System.out.printf(
                "moody server: %d notices, %d messages, 0 lost, 0 told twice, %d cut off and repeated%n",
                posted.size(), server.kept().size() - repeats, repeats);
    }

    private static Condition<String> ending(String words) {
        return new Condition<>(message -> message.endsWith(words), words);
    }

    private String id(String mail) {
        return ID.matcher(mail).results().findFirst().orElseThrow().group(1);
    }
}
