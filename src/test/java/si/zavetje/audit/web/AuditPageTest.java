package si.zavetje.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriUtils;
import si.zavetje.audit.Act;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

@HttpTest
class AuditPageTest {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    MessageSource words;

    @BeforeEach
    void an_administrator_did_something() {
        clock.advance(Duration.ofHours(2));
        Browser admin = new Browser(port).signIn("admin");
        admin.get("/admin");
        admin.post(
                "/admin/organisations",
                Map.of(
                        "id",
                        "audited-" + clock.instant().getEpochSecond(),
                        "kind",
                        "AUDITOR",
                        "name",
                        "A",
                        "rotaOrder",
                        "1"));
    }

    @Test
    void the_auditor_reads_in_both_languages_who_did_what_and_that_nothing_is_missing() {
        Browser auditor = new Browser(port).signIn("auditor");

        assertThat(auditor.get("/audit").body())
                .contains(
                        "Organisation created: done",
                        ">admin<",
                        "All rows are there and unchanged",
                        "The newest rows, at most 200");
        assertThat(auditor.get("/audit?lang=sl").body())
                .contains("Organizacija ustvarjena: opravljeno", "Vse vrstice so ohranjene");
        assertThat(auditor.get("/").body()).contains("href=\"/audit\"");
    }

    @Test
    void a_day_shows_that_day_and_what_is_no_day_is_refused() {
        Browser auditor = new Browser(port).signIn("auditor").speaking("en");
        var today = LegalZone.dayOf(clock.instant());

        assertThat(auditor.get("/audit?day=" + today).body()).contains("Organisation created: done");
        for (var spelling : List.of("d. M. yyyy", "dd.MM.yyyy", "d/M/yyyy")) {
            var typed = UriUtils.encode(DateTimeFormatter.ofPattern(spelling).format(today), StandardCharsets.UTF_8);
            assertThat(auditor.get("/audit?day=" + typed).body()).contains("Organisation created: done");
        }
        assertThat(auditor.get("/audit?day=" + today.minusYears(9)).body()).contains("There is nothing here");
        for (String wrong : new String[] {"2026-02-30", "yesterday", "11/30/2026", "2026-11-30%27--"}) {
            var answer = auditor.get("/audit?day=" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("This is no day.").doesNotContain("Exception");
        }
    }

    @Test
    void every_act_and_outcome_has_words_in_both_languages() {
        for (String language : new String[] {"en", "sl"}) {
            for (Act act : Act.values()) {
                assertThat(words.getMessage("audit.act." + act, null, java.util.Locale.forLanguageTag(language)))
                        .isNotBlank();
            }
            for (Act.Outcome outcome : Act.Outcome.values()) {
                assertThat(words.getMessage(
                                "audit.outcome." + outcome, null, java.util.Locale.forLanguageTag(language)))
                        .isNotBlank();
            }
        }
    }
}
