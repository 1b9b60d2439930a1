package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import si.zavetje.shared.Refusal;

/** The sign-in page; Spring Security reads what is typed, and forwards back here what it refused. */
@Controller
class SignInPage {
    /** Part of an address is never sent to a server, so the page itself notes it beside the page that was wanted. */
    @ModelAttribute("nonce")
    String ownScript(HttpServletResponse response) {
        String nonce = UUID.randomUUID().toString();
        response.setHeader("Content-Security-Policy", Headers.POLICY + "; script-src 'nonce-" + nonce + "'");
        return nonce;
    }

    @ModelAttribute(WantedPage.PARAMETER)
    String wanted(@RequestParam(name = WantedPage.PARAMETER, required = false) @Nullable String asked) {
        return WantedPage.of(asked).orElse("");
    }

    @GetMapping("/login")
    Object show(
            HttpServletRequest request,
            @RequestParam(name = "signed-out", required = false) @Nullable String out,
            Model model) {
        if (request.getUserPrincipal() != null) {
            RedirectView wanted = new RedirectView(
                    WantedPage.after(request, SecurityContextHolder.getContext().getAuthentication()));
            wanted.setExpandUriTemplateVariables(false);
            return wanted;
        }
        model.addAttribute("signedOut", out != null);
        return "security/login";
    }

    @PostMapping("/login")
    String refused(
            @RequestAttribute(AccessRefusedHandler.REFUSAL) Refusal refusal,
            @RequestParam(defaultValue = "") String username,
            Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("username", username.substring(0, Math.min(username.length(), 40)));
        return "security/login";
    }
}
