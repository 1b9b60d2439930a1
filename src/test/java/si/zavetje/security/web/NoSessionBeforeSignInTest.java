package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** Memory is given to whoever has proven who she is, and to nobody before. */
@HttpTest
class NoSessionBeforeSignInTest {
    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext application;

    @Test
    void whatever_a_stranger_asks_for_she_gets_no_session() {
        long before = sessions().getSessionCounter();
        List<String> given = new ArrayList<>();
        for (Route route : Routes.all()) {
            String path = route.pattern().getPatternString().replaceAll("\\{[^/]*}", "x");
            for (String method : route.methods()) {
                Browser stranger = new Browser(port);
                stranger.send(stranger.request(path)
                        .header("X-Padding", "x".repeat(6000))
                        .header("Cookie", "zavetje=0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F")
                        .method(method, java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
                if (!stranger.cookie("zavetje").isEmpty()) {
                    given.add(method + ' ' + path);
                }
            }
        }

        assertThat(given).isEmpty();
        assertThat(sessions().getSessionCounter()).isEqualTo(before);
    }

    @Test
    void nor_for_a_wrong_password_a_foreign_form_or_five_hundred_visits() {
        long before = sessions().getSessionCounter();
        Browser stranger = new Browser(port);
        assertThat(stranger.signIn("nobody-at-all", "wrong").statusCode()).isEqualTo(401);
        assertThat(new Browser(port).post("/login", Map.of()).statusCode()).isEqualTo(403);
        IntStream.range(0, 500).forEach(i -> stranger.get("/camunda/app/cockpit/default/"));

        assertThat(sessions().getSessionCounter()).isEqualTo(before);
    }

    @Test
    void while_signing_in_gives_one() {
        long before = sessions().getSessionCounter();

        new Browser(port).signIn("police");

        assertThat(sessions().getSessionCounter()).isEqualTo(before + 1);
    }

    private Manager sessions() {
        var server = (TomcatWebServer) application.getWebServer();
        return ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
    }
}
