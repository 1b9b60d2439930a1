package si.zavetje.notifications;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.notifications.MisbehavingServer.Mood;
import si.zavetje.shared.CaseReference;
import si.zavetje.watch.Finding;
import si.zavetje.watch.Watcher;
import si.zavetje.world.Cases;

/** Whatever a mail server does, nothing is lost and nobody is told twice; on each database. */
@Import({Office.class, Cases.class})
abstract class SendingChecks {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <(.+?)>");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^Reference: (.{9})$");

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    MessageTable messages;

    @Autowired
    NoticeSettings settings;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Watcher watcher;

    private final MisbehavingServer server = new MisbehavingServer();

    @BeforeEach
    void a_quiet_office() {
        office.opens();
    }

    @AfterEach
    void the_server_goes() {
        server.close();
    }

    @Test
    void a_real_mail_server_gets_the_message_once() {
        var real = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        real.start();
        try {
            var reference = office.post("crisis-a", true);
            var postman = office.postman(
                    new SmtpCarrier(MisbehavingServer.client(real.getSmtp().getPort())));

            outbox.address();
            postman.deliver();
            postman.deliver();

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
        var postman = office.postman(new SmtpCarrier(server.client()));

        server.is(mood);
        postman.deliver();

        assertThat(office.messages()).containsExactly("crisis-a FAILED " + problem);
        assertThat(server.kept()).hasSize(keptAllTheSame);
        server.is(Mood.KIND);
        postman.deliver();
        assertThat(server.kept()).hasSize(keptAllTheSame);

        office.world.clock.advance(Duration.ofMinutes(1));
        postman.deliver();
        office.world.clock.advance(Duration.ofDays(1));
        postman.deliver();

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

        office.postman(new SmtpCarrier(MisbehavingServer.clientOfNobody())).deliver();

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

        office.postman(new SmtpCarrier(server.client())).deliver();

        assertThat(office.messages()).containsExactly("crisis-a SENT");
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN_RECIPIENT", "REFUSES_MESSAGE"})
    void what_can_never_arrive_is_brought_to_the_coordinator_and_sent_when_the_address_is_right(Mood mood) {
        var reference = office.post("crisis-a", true);
        outbox.address();
        var postman = office.postman(new SmtpCarrier(server.client()));
        server.is(mood);
        postman.deliver();
        office.world.clock.advance(Duration.ofDays(1));
        outbox.address();
        postman.deliver();

        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE REFUSED");
        assertThat(undelivered()).containsExactly(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));

        server.is(Mood.KIND);
        office.mailbox("crisis-a", "right@office.example");
        outbox.address();
        postman.deliver();

        assertThat(server.kept()).singleElement().asString().contains("To: right@office.example", reference.text());
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void without_an_address_the_coordinator_learns_that_nobody_was_told() {
        office.mailbox("crisis-a", null);
        var reference = office.post("crisis-a", true);
        outbox.address();
        office.postman(new SmtpCarrier(server.client())).deliver();

        assertThat(office.messages()).containsExactly("crisis-a UNDELIVERABLE NO_ADDRESS");
        assertThat(undelivered()).containsExactly(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));
        assertThat(deliveries.of(reference)).extracting(Delivery::problem).containsExactly("NO_ADDRESS");
    }

    @Test
    void an_alarm_about_her_own_missing_address_does_not_breed_more_of_them() {
        office.mailbox("coordinator", null);
        office.mailbox("crisis-a", null);
        var reference = cases.referred("SI_CITIZEN", false);
        office.post(reference, "crisis-a", Notice.Recipient.WORKER, true, null);
        var postman = office.postman(new SmtpCarrier(server.client()));
        for (int look = 0; look < 6; look++) {
            outbox.address();
            postman.deliver();
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
        office.jdbc
                .sql("update zv_account set disabled = true where username = 'crisis-a'")
                .update();
        var reference = office.post("crisis-a", true);
        outbox.address();
        outbox.address();
        assertThat(office.messages()).containsExactly("- UNDELIVERABLE NOBODY");
        assertThat(undelivered()).containsExactly(new Finding(Finding.Kind.UNDELIVERED, reference.text(), "crisis-a"));

        office.jdbc
                .sql("update zv_account set disabled = false where username = 'crisis-a'")
                .update();
        outbox.address();

        assertThat(office.messages()).containsExactly("crisis-a WAITING");
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
        var nobody = office.postman(new SmtpCarrier(MisbehavingServer.clientOfNobody()));
        var postman = office.postman(new SmtpCarrier(server.client()));
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
            (step % 7 == 0 ? nobody : postman).deliver();
            cut += mood == Mood.HANGS_UP_BEFORE_YES ? server.kept().size() - before : 0;
            office.world.clock.advance(Duration.ofMinutes(20));
        }
        server.is(Mood.KIND);
        for (int hour = 0; hour < 100; hour++) {
            outbox.address();
            postman.deliver();
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

    @Test
    void two_senders_at_once_never_send_the_same() throws Exception {
        for (int i = 0; i < 200; i++) {
            office.message("crisis-a", "crisis-a");
        }
        List<UUID> carried = new CopyOnWriteArrayList<>();
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<?>> ends = new ArrayList<>();
        var each = new ArrayList<List<UUID>>();
        for (int i = 0; i < 2; i++) {
            List<UUID> own = new CopyOnWriteArrayList<>();
            each.add(own);
            var sender = office.postman(mail -> {
                carried.add(mail.id());
                own.add(mail.id());
            });
            ends.add(threads.submit(() -> {
                together.await();
                sender.deliver();
                return null;
            }));
        }
        for (var end : ends) {
            end.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(carried).hasSize(200).doesNotHaveDuplicates();
        assertThat(each).as("both took part").noneMatch(List::isEmpty);
    }

    @Test
    void a_row_that_another_is_taking_at_this_moment_is_passed_over() {
        office.post("crisis-a", true);
        office.post("police-b", true);
        outbox.address();
        var now = office.world.clock.instant();
        var other = Executors.newSingleThreadExecutor();

        var taken = transaction.execute(status -> {
            var first = messages.claim("one", now, settings.claim()).orElseThrow();
            try {
                var second = other.submit(() -> messages.claim("other", now, settings.claim()))
                        .get(30, TimeUnit.SECONDS);
                var third = other.submit(() -> messages.claim("third", now, settings.claim()))
                        .get(30, TimeUnit.SECONDS);
                assertThat(third).isEmpty();
                return List.of(first.id(), second.orElseThrow().id());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        other.shutdown();

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(messages.claim("fourth", now, settings.claim())).isEmpty();
    }

    @Test
    void what_a_killed_node_was_sending_is_taken_over_when_its_claim_ends_and_its_late_word_counts_nothing() {
        office.post("crisis-a", true);
        outbox.address();
        var killed = messages.claim("killed", office.world.clock.instant(), settings.claim());
        var postman = office.postman(new SmtpCarrier(server.client()));

        postman.deliver();
        assertThat(server.kept()).isEmpty();
        office.world.clock.advance(settings.claim());
        postman.deliver();
        messages.failed(killed.orElseThrow(), Problem.CUT_OFF, null, Instant.EPOCH);
        postman.deliver();

        assertThat(server.kept()).hasSize(1);
        assertThat(office.messages()).containsExactly("crisis-a SENT");
    }

    @Test
    void while_a_server_keeps_us_waiting_notices_are_left_and_others_send() throws Exception {
        office.post("crisis-a", true);
        outbox.address();
        var stuck = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = office.postman(mail -> {
            stuck.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        var thread = Executors.newSingleThreadExecutor();
        var end = thread.submit(slow::deliver);
        assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();

        office.post("police-b", true);
        outbox.address();
        office.postman(new SmtpCarrier(server.client())).deliver();

        assertThat(server.kept()).singleElement().asString().contains("To: police-b@office.example");
        release.countDown();
        end.get(30, TimeUnit.SECONDS);
        thread.shutdown();
        assertThat(office.messages()).containsExactlyInAnyOrder("crisis-a SENT", "police-b SENT");
    }

    @Test
    void it_is_tried_for_longer_than_a_day_and_then_somebody_is_told() {
        office.post("crisis-a", true);
        outbox.address();
        var postman = office.postman(new SmtpCarrier(MisbehavingServer.clientOfNobody()));
        var began = office.world.clock.instant();
        var attempts = new ArrayList<Instant>();
        while (office.messages().stream()
                .anyMatch(message -> message.contains("WAITING") || message.contains("FAILED"))) {
            int before = tries();
            postman.deliver();
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

    @Test
    void one_notice_is_one_however_often_it_is_left() {
        var same = new Notice(
                "same",
                Notice.Kind.ALARM,
                CaseReference.random(),
                null,
                "crisis-a",
                Notice.Recipient.WORKER,
                false,
                true,
                null);
        var box = new NoticeBox(office.jdbc, office.world.clock);
        box.post(same);
        box.post(same);
        outbox.address();
        box.post(same);
        outbox.address();

        assertThat(office.messages()).hasSize(1);
    }

    @Test
    void while_one_waits_the_next_urgent_ones_join_it_and_a_morning_is_one_message() {
        for (int i = 0; i < 3; i++) {
            office.post("crisis-a", true);
            office.post("crisis-a", false);
            outbox.address();
        }

        assertThat(office.messages()).containsExactly("crisis-a WAITING", "crisis-a WAITING");
        office.world.clock.set("2026-03-03T07:29:59");
        var postman = office.postman(new SmtpCarrier(server.client()));
        postman.deliver();
        assertThat(server.kept()).hasSize(1);
        office.world.clock.set("2026-03-03T07:30");
        postman.deliver();
        assertThat(server.kept()).hasSize(2).allSatisfy(mail -> assertThat(REFERENCE
                        .matcher(mail)
                        .results()
                        .map(found -> found.group(1))
                        .collect(groupingBy(any -> any, counting())))
                .hasSize(3));
    }

    @Test
    void a_notice_that_comes_while_this_mornings_message_leaves_goes_out_the_next_morning() {
        office.post("crisis-a", false);
        outbox.address();
        office.world.clock.set("2026-03-03T07:30");
        var leaving = messages.claim("leaving", office.world.clock.instant(), settings.claim());
        assertThat(leaving).isPresent();
        office.world.clock.set("2026-03-03T07:29");
        office.post("crisis-a", false);
        outbox.address();

        assertThat(office.jdbc
                        .sql("select digest_key from zv_message order by digest_key")
                        .query(String.class)
                        .list())
                .containsExactly("crisis-a:2026-03-03", "crisis-a:2026-03-04");
    }

    private static Condition<String> ending(String words) {
        return new Condition<>(message -> message.endsWith(words), words);
    }

    private int tries() {
        return office.jdbc
                .sql("select sum(attempts) from zv_message")
                .query(Integer.class)
                .single();
    }

    private List<Finding> undelivered() {
        return watcher.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.UNDELIVERED)
                .toList();
    }

    private String id(String mail) {
        return ID.matcher(mail).results().findFirst().orElseThrow().group(1);
    }
}
