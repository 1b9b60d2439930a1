package si.zavetje.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.shared.Refusal;

class RefusalPageTest {

    @ParameterizedTest
    @CsvSource({"true, 403", "false, 400"})
    void who_may_not_ask_is_answered_otherwise_than_who_asks_wrongly(boolean denied, int status) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var page = new RefusalPage(messages);
        Refusal refusal = denied ? new AccessDenied() : new Refusal("wrong");

        var forPrograms = page.refused(refusal, new MockHttpServletRequest("GET", "/api/deadlines"), Locale.ENGLISH);
        var forPeople = page.refused(refusal, new MockHttpServletRequest("GET", "/policy"), Locale.ENGLISH);

        assertThat(((ResponseEntity<?>) forPrograms).getStatusCode().value()).isEqualTo(status);
        assertThat(((ModelAndView) forPeople).getStatus().value()).isEqualTo(status);
    }
}
