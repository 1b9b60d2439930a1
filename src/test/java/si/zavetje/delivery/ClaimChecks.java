package si.zavetje.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.mail.Problem;
import si.zavetje.mail.SmtpTransport;
import si.zavetje.notifications.Notice;
import si.zavetje.shared.CaseReference;

/** One notice is in one message, and one message leaves by one sender, whoever dies or waits meanwhile. */
abstract class ClaimChecks extends NoticeChecks {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void two_senders_at_once_never_send_the_same() throws Exception {
        for (int i = 0; i < 200; i++) {
            office.message("crisis-a", "crisis-a");
        }
        List<UUID> sent = new CopyOnWriteArrayList<>();
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<?>> ends = new ArrayList<>();
        var each = new ArrayList<List<UUID>>();
        for (int i = 0; i < 2; i++) {
            List<UUID> own = new CopyOnWriteArrayList<>();
            each.add(own);
            var sender = office.sender(mail -> {
                sent.add(mail.id());
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

        assertThat(sent).hasSize(200).doesNotHaveDuplicates();
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
            var first = office.table.claim("one", now, office.settings.claim()).orElseThrow();
            try {
                var second = other.submit(() -> office.table.claim("other", now, office.settings.claim()))
                        .get(30, TimeUnit.SECONDS);
                var third = other.submit(() -> office.table.claim("third", now, office.settings.claim()))
                        .get(30, TimeUnit.SECONDS);
                assertThat(third).isEmpty();
                return List.of(first.id(), second.orElseThrow().id());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        other.shutdown();

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(office.table.claim("fourth", now, office.settings.claim())).isEmpty();
    }

    @Test
    void what_a_killed_node_was_sending_is_taken_over_when_its_claim_ends_and_its_late_word_counts_nothing() {
        office.post("crisis-a", true);
        outbox.address();
        var killed = office.table.claim("killed", office.world.clock.instant(), office.settings.claim());
        var sender = office.sender(new SmtpTransport(server.client()));

        sender.deliver();
        assertThat(server.kept()).isEmpty();
        office.world.clock.advance(office.settings.claim());
        sender.deliver();
        office.table.failed(killed.orElseThrow(), Problem.CUT_OFF, null, Instant.EPOCH);
        sender.deliver();

        assertThat(server.kept()).hasSize(1);
        assertThat(office.messages()).containsExactly("crisis-a SENT");
    }

    @Test
    void while_a_server_keeps_us_waiting_notices_are_left_and_others_send() throws Exception {
        office.post("crisis-a", true);
        outbox.address();
        var stuck = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = office.sender(mail -> {
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
        office.sender(new SmtpTransport(server.client())).deliver();

        assertThat(server.kept()).singleElement().asString().contains("To: police-b@office.example");
        release.countDown();
        end.get(30, TimeUnit.SECONDS);
        thread.shutdown();
        assertThat(office.messages()).containsExactlyInAnyOrder("crisis-a SENT", "police-b SENT");
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
        var box = office.notices;
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
        var sender = office.sender(new SmtpTransport(server.client()));
        sender.deliver();
        assertThat(server.kept()).hasSize(1);
        office.world.clock.set("2026-03-03T07:30");
        sender.deliver();
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
        var leaving = office.table.claim("leaving", office.world.clock.instant(), office.settings.claim());
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
}
