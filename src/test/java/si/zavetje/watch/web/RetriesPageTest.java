package si.zavetje.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.shared.CaseReference;
import si.zavetje.watch.Retries;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** Who sees which failed steps were tried once more. */
@HttpTest
class RetriesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Retries retries;

    @Autowired
    MovableClock clock;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void a_step_was_tried_again() {
        clock.set("2026-03-02T10:00");
        retries.note("job-" + reference.text(), reference, "The <b>crisis</b> period ends", "coordinator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "auditor"})
    void a_second_person_sees_when_in_which_case_and_because_of_whom(String username) {
        var page = new Browser(port).signIn(username).get("/retries").body();

        assertThat(page)
                .contains(reference.text(), "Monday 2 March 2026, 10:00", "&lt;b&gt;crisis", "<td>coordinator</td>")
                .doesNotContain("??", "<b>crisis");
    }

    @Test
    void it_speaks_slovenian_and_is_found_from_the_start_page() {
        var auditor = new Browser(port).speaking("sl").signIn("auditor");

        assertThat(auditor.get("/").body()).contains("href=\"/retries\"");
        assertThat(auditor.get("/retries").body())
                .contains("Ponovljeni neuspeli koraki", "ponedeljek, 2. marec 2026")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "admin"})
    void nobody_else_does(String username) {
        assertThat(new Browser(port).signIn(username).get("/retries").statusCode())
                .isEqualTo(403);
    }
}
