package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.shared.Refusal;

/** The sign-in page; Spring Security reads what is typed, and forwards back here what it refused. */
@Controller
class SignInPage {
    @GetMapping("/login")
    String show(
            HttpServletRequest request,
            @RequestParam(name = "signed-out", required = false) @Nullable String out,
            Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        model.addAttribute("signedOut", out != null);
        return "security/login";
    }

    @PostMapping("/login")
    String refused(
            @RequestAttribute(Turned.REFUSAL) Refusal refusal,
            @RequestParam(defaultValue = "") String username,
            Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("username", username.substring(0, Math.min(username.length(), 40)));
        return "security/login";
    }
}
