package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.directory.Contacts;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** Where somebody says that she will be away: days are read here as everywhere. */
@HttpTest
class AbsencePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Contacts contacts;

    @ParameterizedTest
    @ValueSource(strings = {"5. 3. 2099", "05.03.2099", "5/3/2099", "2099-03-05"})
    void days_are_written_in_any_spelling_and_shown_day_first(String typed) {
        var browser = new Browser(port).signIn("social");

        var answer = browser.post("/absence", form(browser, typed, "17. 3. 2099"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(contacts.of("social").absentFrom()).hasToString("2099-03-05");
        assertThat(browser.get("/absence").body())
                .contains("You are away from 5. 3. 2099 to 17. 3. 2099.", "value=\"5. 3. 2099\"")
                .doesNotContain("type=\"date\"");
        browser.post("/absence", form(browser, "", ""));
        assertThat(contacts.of("social").absentFrom()).isNull();
    }

    @Test
    void what_is_no_day_is_said_stays_as_it_was_typed_and_changes_nothing() {
        var browser = new Browser(port).signIn("asylum");

        var answer = browser.post("/absence", form(browser, "31. 2. 2099", "3/17/2099"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This is no day.", "value=\"31. 2. 2099\"", "value=\"3/17/2099\"");
        assertThat(contacts.of("asylum").absentFrom()).isNull();
    }

    private static Map<String, String> form(Browser browser, String from, String to) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(browser.get("/absence").body());
        assertThat(version.find()).isTrue();
        var form = new HashMap<>(Map.of("absentFrom", from, "absentTo", to, "standIn", ""));
        form.put("version", version.group(1));
        return form;
    }
}
