package si.zavetje.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** The tables of rules as coordinator and auditor read them. */
@HttpTest
class DecisionsPageTest {

    private static final Pattern CODE = Pattern.compile(">[^<]*[A-Z]{2,}_[A-Z_]+[^<]*<|date\\(|&quot;");

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "auditor"})
    void every_table_is_read_in_words_with_the_source_of_each_rule(String username) {
        var page = page(username, "en");

        assertThat(page).doesNotContain("??").doesNotContainPattern(CODE);
        for (var table : tables.all()) {
            assertThat(page).contains("id=\"" + table.id() + "\"", table.name());
        }
        assertThat(page)
                .contains(
                        "Who may enter crisis accommodation",
                        "reasonable grounds or not enough is known",
                        "from 1 January 2024",
                        "1 January 2023 to 31 December 2023",
                        "Action Plan 2025-26, 3.1",
                        "to be confirmed")
                .contains("violence, or endangering others");
        assertThat(page(username, "sl"))
                .contains("Preglednice pravil", "od 1. 1. 2024")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "admin"})
    void nobody_else_is_shown_them(String username) {
        var browser = new Browser(port).signIn(username);

        assertThat(browser.get("/decisions").statusCode()).isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("href=\"/decisions\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | anything",
                "\"YES\" | yes",
                "\"YES\",\"UNKNOWN\" | yes or not known",
                ">= date(\"2024-01-01\") | from 1 January 2024",
                "[date(\"2023-01-01\")..date(\"2023-12-31\")] | 1 January 2023 to 31 December 2023"
            })
    void a_condition_is_said_in_words(String condition, String words) {
        assertThat(new ConditionWords(messages, Locale.ENGLISH).of(condition)).isEqualTo(words);
    }

    @Test
    void it_is_found_from_the_start_page() {
        assertThat(new Browser(port).signIn("coordinator").get("/").body()).contains("href=\"/decisions\"");
    }

    private String page(String username, String language) {
        var answer = new Browser(port).speaking(language).signIn(username).get("/decisions");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
