package si.zavetje.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an administrator does with one click and everybody feels: it is asked first, and said when it is done. */
enum DangerousAct {
    CLOSE("/admin/organisations/active", "active", "false", "id"),
    SWITCH_OFF("/admin/accounts/disabled", "disabled", "true", "username"),
    MOVE("/admin/accounts/organisation", null, null, "username");

    private final String path;
    private final @Nullable String field;
    private final @Nullable String value;
    private final String subject;

    DangerousAct(String path, @Nullable String field, @Nullable String value, String subject) {
        this.path = path;
        this.field = field;
        this.value = value;
        this.subject = subject;
    }

    static Optional<DangerousAct> in(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(act -> "POST".equals(request.getMethod())
                        && request.getRequestURI().equals(request.getContextPath() + act.path)
                        && (act.field == null || String.valueOf(act.value).equals(request.getParameter(act.field))))
                .findFirst();
    }

    /** Who or what it is done to. */
    String subjectIn(HttpServletRequest request) {
        return String.valueOf(request.getParameter(subject)).strip();
    }
}
