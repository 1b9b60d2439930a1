package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.LogLines;
import si.zavetje.world.MovableClock;

/**
 * Somebody without an account does her worst while an officer works: for a moment at every check, for a minute each with
 * {@code -Dzavetje.attack-seconds=60}. Everything stays on this machine.
 */
@HttpTest
class UnderAttackTest {
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("zavetje.attack-seconds", 2));
    private static final boolean BRIEFLY = EACH.toSeconds() < 10;
    private static final int ATTACKERS = BRIEFLY ? 6 : 24;
    private static final String LIST = "/camunda/api/engine/engine/default/task?maxResults=20";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private final ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void earlier_failures_are_forgotten() {
        clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void the_attack_is_over() throws Exception {
        attackers.shutdownNow();
        assertThat(attackers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void slow_bodies() throws Exception {
        // More connections than the server has threads, each with another letter now and then.
        works(attacker -> {
            if (sockets.size() < 240) {
                Socket socket = connected();
                send(
                        socket,
                        "POST " + (attacker % 2 == 0 ? "/login" : "/anything") + " HTTP/1.1\r\nHost: localhost\r\n"
                                + (attacker % 3 == 0
                                        ? "Transfer-Encoding: chunked\r\n\r\n5\r\n"
                                        : "Content-Length: 5000\r\n\r\n"));
                sockets.add(socket);
                pause(5);
            } else {
                send(sockets.get(done.get() % 240), "u");
                pause(20);
            }
        });
        assertThat(done.get()).isGreaterThanOrEqualTo(240);
    }

    @Test
    void a_flood_of_visits() throws Exception {
        String padding = "X-Padding: " + "x".repeat(6000) + "\r\n";

        works(attacker -> answered("GET /camunda/app/cockpit/default/ HTTP/1.1\r\nHost: localhost\r\n" + padding));

        assertThat(done.get()).isGreaterThan(50);
    }

    @Test
    void a_storm_of_sign_ins_with_unknown_names_from_everywhere() throws Exception {
        Browser page = new Browser(port);
        page.get("/login");

        works(attacker -> {
            int number = done.get();
            String typed = "username=nobody" + number + "&password=wrong-wrong-wrong&_csrf=" + page.token();
            answered(
                    "POST /login HTTP/1.1\r\nHost: localhost\r\nCookie: zavetje-form=" + page.cookie("zavetje-form")
                            + "\r\nX-Forwarded-For: 10." + number / 250 % 250 + '.' + number % 250 + ".1"
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + typed.length(),
                    typed);
        });

        assertThat(done.get()).isGreaterThan(10);
    }

    @Test
    void a_flood_of_outlandish_addresses() throws Exception {
        works(attacker -> answered(
                "GET /x/../camunda/api/engine/engine/default/job;a=" + attacker + " HTTP/1.1\r\nHost: localhost\r\n"));

        assertThat(done.get()).isGreaterThan(50);
    }

    /** She lists her tasks all the while, and somebody asks whether the server is well. */
    private void works(IntConsumer attack) throws Exception {
        Browser officer = new Browser(port).signIn("police");
        officer.get("/camunda/app/tasklist/default/");
        assertThat(officer.get(LIST).statusCode()).isEqualTo(200);
        long before = heldMegabytes();
        List<Long> answers = new ArrayList<>();
        List<Long> health = new ArrayList<>();
        try (LogLines log = new LogLines()) {
            Semaphore going = new Semaphore(0);
            long end = System.nanoTime() + EACH.toNanos();
            for (int i = 0; i < ATTACKERS; i++) {
                int attacker = i;
                attackers.execute(() -> {
                    going.release();
                    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                        attack.accept(attacker);
                        done.incrementAndGet();
                    }
                });
            }
            going.acquire(ATTACKERS);
            while (System.nanoTime() < end) {
                answers.add(millis(() -> isAnswered(officer, LIST)));
                health.add(millis(() -> isAnswered(new Browser(port), "/actuator/health")));
                pause(20);
            }
            attackers.shutdown();
            assertThat(attackers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(String.join("\n", log.all()).length()).isLessThan(1024 * 1024);
            assertThat(log.all()).noneMatch(line -> line.contains(" TRACE "));
        }
        // A few answers on a busy machine say little but that there are any; unguarded there are none in 20 seconds.
        assertThat(within(0.95, answers)).isLessThan(BRIEFLY ? 15_000 : 2000);
        assertThat(within(0.95, health)).isLessThan(BRIEFLY ? 15_000 : 1000);
        assertThat(heldMegabytes() - before).isLessThan(40);
        assertThat(officer.get(LIST).statusCode()).isEqualTo(200);
    }

    private void answered(String head, String... body) {
        try (Socket socket = connected()) {
            send(socket, head.stripTrailing() + "\r\nConnection: close\r\n\r\n" + String.join("", body));
            socket.getInputStream().readAllBytes();
        } catch (IOException turnedAway) {
            // Which is all the same to an attacker.
        }
    }

    private Socket connected() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            return socket;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException sentAway) {
            // Which is what should become of her.
        }
    }

    private static long heldMegabytes() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    private static long millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void isAnswered(Browser browser, String path) {
        var request = browser.request(path).timeout(Duration.ofSeconds(20)).GET();
        assertThat(browser.send(request).statusCode()).isEqualTo(200);
    }

    private static long within(double part, List<Long> all) {
        return all.stream()
                .sorted()
                .skip((long) ((all.size() - 1) * part))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
