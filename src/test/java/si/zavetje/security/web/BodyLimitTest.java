package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** Who may send how much, in which time, and what becomes of those who are slow. */
@HttpTest
class BodyLimitTest {
    private static final String CLAIM = "/camunda/api/engine/engine/default/task/none/claim";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /nothing, 404",
        "POST, /actuator/health, 405",
        "PUT, /login, 405",
        "GET, /login, 200",
        "POST, /camunda/api/engine/engine/default/task/none/claim, 401",
        "POST, /admin/accounts, 302",
        "POST, /x/../login, 400",
        "POST, /%2zz, 400",
    })
    void from_strangers_nothing_is_waited_for_but_what_it_takes_to_sign_in(String method, String path, int status)
            throws IOException {
        for (String length : List.of("Content-Length: 1000", "Transfer-Encoding: chunked")) {
            try (Socket socket = begun(method + ' ' + path, length, "")) {
                assertThat(statusOf(socket)).describedAs(length).isEqualTo(status);
                // And the connection is over.
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("X-Content-Type-Options");
            }
        }
    }

    @Test
    void a_sign_in_that_comes_in_pieces_is_read_whole() throws Exception {
        Browser browser = new Browser(port);
        browser.get("/login");
        String typed = "username=police&password=" + Browser.PASSWORD + "&_csrf=" + browser.token();

        try (Socket socket = begun(
                "POST /login",
                "Content-Type: application/x-www-form-urlencoded\r\nCookie: zavetje-form="
                        + browser.cookie("zavetje-form") + "\r\nContent-Length: " + typed.length(),
                "")) {
            for (String piece : typed.split("(?<=&)", -1)) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertThat(statusOf(socket)).isEqualTo(302);
        }
    }

    @Test
    void more_than_it_takes_to_sign_in_is_refused_as_is_a_length_nobody_knows() throws IOException {
        Browser browser = new Browser(port);
        browser.get("/login");

        assertThat(browser.post("/login", Map.of("username", "x".repeat(BodyLimit.LONGEST_OF_STRANGERS)))
                        .statusCode())
                .isEqualTo(413);
        try (Socket socket = begun("POST /login", "Transfer-Encoding: chunked", "1\r\n")) {
            assertThat(statusOf(socket)).isEqualTo(411);
        }
    }

    @Test
    void who_waits_longest_makes_room_and_the_quick_are_never_kept_out() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(begun("POST /login", "Content-Length: 1000", "u"));
            }
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> slow.stream().filter(BodyLimitTest::isAnswered).count() >= 52);

            assertThat(statusOf(slow.get(0))).isEqualTo(408);
            assertThat(new Browser(port).signIn("police").get("/").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void so_do_those_who_are_signed_in_each_among_her_own() throws IOException {
        Browser worker = new Browser(port).signIn("crisis-a");
        Browser other = new Browser(port).signIn("crisis-b");
        other.get("/camunda/app/tasklist/default/");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                slow.add(begun(
                        "POST " + CLAIM,
                        "Cookie: zavetje=" + worker.cookie("zavetje") + "\r\nContent-Length: 1000",
                        "{"));
            }
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> slow.stream().filter(BodyLimitTest::isAnswered).count() >= 22);

            assertThat(other.send("POST", CLAIM, "{\"userId\":\"crisis-b\"}").statusCode())
                    .isEqualTo(404);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void nobody_waits_longer_than_agreed() throws InterruptedException {
        var bodies = new WaitingBodies(2, 2, Duration.ofMillis(20));
        try (var waiting = bodies.begin("somebody")) {
            long begun = System.nanoTime();
            while (waiting.pause()) {
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(19));
        }
    }

    private Socket begun(String request, String headers, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        String head = request + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + headers + "\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    private static int statusOf(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(answer.substring(9));
    }
}
