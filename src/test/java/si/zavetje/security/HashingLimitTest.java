package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashingLimitTest {
    @Test
    void no_more_run_side_by_side_than_there_is_room_for_and_no_more_wait_than_may() throws Exception {
        var limit = new HashingLimit(2, 3, Duration.ofMinutes(1));
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var busy = new CountDownLatch(45);
        ExecutorService people = Executors.newFixedThreadPool(50);
        List<CompletableFuture<Void>> all = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                limit.run(() -> {
                                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    await(busy);
                                    return running.decrementAndGet();
                                });
                            } catch (SignInBusy turnedAway) {
                                busy.countDown();
                            }
                        },
                        people))
                .toList();

        all.forEach(CompletableFuture::join);
        people.shutdown();

        assertThat(busy.getCount()).isZero();
        assertThat(most).hasValue(2);
        assertThat(limit.run(() -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void who_waits_too_long_is_told_so_and_a_failure_gives_its_room_back() {
        var limit = new HashingLimit(1, 1, Duration.ofMillis(1));

        assertThatThrownBy(() -> limit.run(() -> limit.run(() -> "inside"))).isInstanceOf(SignInBusy.class);
        assertThatThrownBy(() -> limit.run(() -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(limit.run(() -> "afterwards")).isEqualTo("afterwards");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
