package si.zavetje.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import si.zavetje.world.Browser;

/** Whoever confirms what an administrator asked for, on her own page. */
final class SecondPerson {
    private static final Pattern SHOWN = Pattern.compile("<code>([^<]+)</code>");

    private final Browser browser;

    SecondPerson(int port, String username) {
        this.browser = new Browser(port).signIn(username);
    }

    /** Confirms what waits for that account, and answers the page she sees then. */
    String confirm(String account) {
        assertThat(send("confirm", idFor(account)).statusCode()).isEqualTo(302);
        return browser.get("/access").body();
    }

    String refuse(String account) {
        assertThat(send("refuse", idFor(account)).statusCode()).isEqualTo(302);
        return browser.get("/access").body();
    }

    boolean isAsked(String account) {
        return browser.get("/access").body().contains("Confirm for " + account + "\"");
    }

    HttpResponse<String> send(String what, String id) {
        return browser.post("/access/" + what, Map.of("id", id));
    }

    String idFor(String account) {
        var id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"/?>\\s*<button[^>]*aria-label=\"Confirm for "
                        + Pattern.quote(account) + "\"")
                .matcher(browser.get("/access").body());
        assertThat(id.find()).as("waits for " + account).isTrue();
        return id.group(1);
    }

    /** The password, or half of one, that a page shows once. */
    static String shownIn(String page) {
        var shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }
}
