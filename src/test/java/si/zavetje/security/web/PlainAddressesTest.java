package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.LogLines;

/** An address that is written in another way than the plainest is refused, quietly, whoever asks. */
@HttpTest
class PlainAddressesTest {
    private static final List<String> TARGETS = List.of(
            "/admin",
            "/policy",
            "/actuator/metrics",
            "/camunda/app/admin/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/api/engine/engine/default/job",
            "/camunda/api/engine/engine/default/deployment",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/engine/engine/default/task/0f0f0f0f/variables");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/admin", "/a-b_c.d~e", "/x/VictimAssistance%3A1%3Aabc/xml", "/calendar/a_-Z.ics", "/a/..b"
            })
    void plain(String address) {
        assertThat(PlainAddresses.isPlain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "//",
                "/a//b",
                "/.",
                "/a/.",
                "/./a",
                "/a/..",
                "/../a",
                "/a;b",
                "/a;b=c/d",
                "/%61",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a%00",
                "/a%",
                "/a%3",
                "/a%zz",
                "/č",
                "/a b",
                "/a%252e",
                "/a%3b",
                "/a^b",
                "/*",
                "http://localhost/"
            })
    void disguised_or_outlandish(String address) {
        assertThat(PlainAddresses.isPlain(address)).isEqualTo(address.equals("/*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "police", "crisis-a", "coordinator", "admin"})
    void disguises_of_closed_and_open_doors_are_refused_without_a_word_in_the_log(String who) throws IOException {
        Browser browser = new Browser(port);
        if (!who.isEmpty()) {
            browser.signIn(who);
        }
        String session = "zavetje=" + browser.cookie("zavetje");
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        try (LogLines log = new LogLines()) {
            for (String target : TARGETS) {
                for (String address : disguisesOf(target).toList()) {
                    tried++;
                    int status = statusOf("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + session);
                    if (status != 400 && status != 404) {
                        wrong.add(status + " " + address);
                    }
                }
            }
            assertThat(log.all()).isEmpty();
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(330);
    }

    @Test
    void what_no_browser_sends_is_refused_in_one_line_of_the_log_at_most() throws IOException {
        String canary = "Canary";
        List<String> requests = List.of(
                "TRACE / HTTP/1.1\r\nHost: localhost",
                "CONNECT / HTTP/1.1\r\nHost: localhost",
                "BREW /login HTTP/1.1\r\nHost: localhost",
                canary + " /login HTTP/1.1\r\nHost: localhost",
                "GET /login HTTP/1.1",
                "GET /login HTTP/1.1\r\nHost: " + canary + "\r\nHost: localhost",
                "GET /login HTTP/1.1\r\nHost: <" + canary + ">",
                "GET /login HTTP/3.1\r\nHost: localhost",
                "GET /login?a=%zz" + canary + " HTTP/1.1\r\nHost: localhost",
                "GET /login?a=%zz" + canary + "&next=%zz HTTP/1.1\r\nHost: localhost",
                "GET /login?a={" + canary + "} HTTP/1.1\r\nHost: localhost",
                "GET /login?lang=%00" + canary + " HTTP/1.1\r\nHost: localhost",
                "GET /login?" + canary + "%00=1 HTTP/1.1\r\nHost: localhost",
                "GET /login HTTP/1.1\r\nHost: localhost\r\n" + canary + "\u0001: x",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nX: " + canary + "\u0001",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nCookie: zavetje=" + canary + "; zavetje-form=%%%",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nCookie: zavetje-language=" + canary + "\u0007",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + canary + ";q=x",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nAccept: " + canary,
                "GET /login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + canary + "\r\nX-Forwarded-Proto: "
                        + canary + "\r\nX-Forwarded-Port: " + canary,
                "GET /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + canary,
                "GET /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + canary,
                "GET /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + canary,
                "GET /assets/zavetje.css HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + canary,
                "GET /assets/zavetje.css HTTP/1.1\r\nHost: localhost\r\nIf-Modified-Since: " + canary,
                "GET /assets/" + canary + "%00.css HTTP/1.1\r\nHost: localhost",
                "GET /actuator/health?" + canary + "=%zz HTTP/1.1\r\nHost: localhost\r\nAccept: " + canary + "/x",
                "GET /calendar/" + canary + ".ics HTTP/1.1\r\nHost: localhost",
                "OPTIONS * HTTP/1.1\r\nHost: localhost",
                "GET http://" + canary + "/login HTTP/1.1\r\nHost: localhost",
                "GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + canary + "\r\nContent-Length: 0",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 0",
                "POST /logout HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0",
                "POST /camunda/api/admin/auth/user/default/logout HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0");
        List<String> wrong = new ArrayList<>();
        for (String request : requests) {
            try (LogLines log = new LogLines()) {
                int status = statusOf(request);
                List<String> lines = log.all();
                if ((status >= 500 && status != 505 && status != 501)
                        || lines.size() > 1
                        || lines.toString().contains(canary)
                        || lines.toString().contains("TRACE")) {
                    wrong.add(status + " " + request.replaceAll("\\s+", " ") + " -> " + lines);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> disguisesOf(String target) {
        int last = target.lastIndexOf('/', target.length() - 2);
        String head = target.substring(0, last);
        String tail = target.substring(last + 1);
        String first = target.substring(1, 2);
        String rest = target.substring(2);
        return Stream.of(
                "/x/.." + target,
                "/login/.." + target,
                "/assets/%2e%2e" + target,
                "/assets/..%2f" + target.substring(1),
                "/assets/%2e%2e%2f" + target.substring(1),
                "/." + target,
                "/%2e" + target,
                "/" + target,
                "//" + target,
                "/;" + target,
                "/;x=y" + target,
                "/assets;x" + target,
                "/assets/..;" + target,
                "/assets/..;x=1" + target,
                head + "/./" + tail,
                head + "/%2e/" + tail,
                head + "//" + tail,
                head + "/x/../" + tail,
                head + "/x/%2e%2e/" + tail,
                head + "/;/" + tail,
                head + ";/" + tail,
                head + ";a=b/" + tail,
                target + ";",
                target + ";a=b",
                target + ";jsessionid=0",
                target + "%00",
                target + "%0a",
                target + "%0d%0ax",
                target + "%20",
                target + "%3b",
                target + "%2f",
                target + "%5c",
                target + "\\",
                target + "/.",
                target + "/..;/",
                "/%" + Integer.toHexString(first.charAt(0)) + rest,
                "/%25" + Integer.toHexString(first.charAt(0)) + rest,
                "/\\.." + target,
                "/%5c.." + target,
                "/%c0%ae%c0%ae" + target,
                "/%u002e" + target,
                "/%" + target,
                "/%2" + target);
    }

    // Written by hand: the client of the JDK would put an address into order first.
    private int statusOf(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return answer.length() < 12 ? 400 : Integer.parseInt(answer.substring(9));
        }
    }
}
