package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {
    @Test
    void what_was_read_ahead_can_still_be_listened_to() throws Exception {
        var request = new MockHttpServletRequest("POST", "/camunda/api");
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent("all of it".getBytes(StandardCharsets.UTF_8));
        var chain = new MockFilterChain();
        new BodyLimit().doFilter(request, new MockHttpServletResponse(), chain);
        var heard = new Heard(chain.getRequest().getInputStream());

        heard.body.setReadListener(heard);

        assertThat(heard.text).hasToString("all of it.");
    }

    private static final class Heard implements ReadListener {
        private final ServletInputStream body;
        private final StringBuilder text = new StringBuilder();

        Heard(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (body.isReady() && !body.isFinished()) {
                text.append((char) body.read());
            }
        }

        @Override
        public void onAllDataRead() {
            text.append('.');
        }

        @Override
        public void onError(Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
