package si.zavetje.caseview.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import si.zavetje.security.UserRole;

/** Lets every page of ours lead whoever works on cases to hers. */
@ControllerAdvice
class CasesShown {

    @ModelAttribute("casesShown")
    boolean casesShown(@Nullable Authentication reader) {
        return reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(role -> UserRole.CASE_WORKER.getAuthority().equals(role.getAuthority()));
    }
}
