package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.security.OwnSessions;
import si.zavetje.security.SignIn;
import si.zavetje.security.SignInBusy;
import si.zavetje.security.SignInDelayed;
import si.zavetje.shared.Refusal;

/** Choosing a password of one's own, which a one-time password must be exchanged for at once. */
@Controller
class PasswordPage {
    private final Accounts accounts;
    private final Directory directory;
    private final SignIn signIn;

    private final DeviceCookie device;
    private final OwnSessions sessions;

    PasswordPage(Accounts accounts, Directory directory, SignIn signIn, DeviceCookie device, OwnSessions sessions) {
        this.accounts = accounts;
        this.directory = directory;
        this.signIn = signIn;
        this.device = device;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String show(Principal principal, Model model) {
        model.addAttribute("account", directory.account(principal.getName()).orElseThrow());
        return "security/password";
    }

    @PostMapping("/password")
    String change(
            Principal principal,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!password.equals(repeated)) {
            throw new Refusal("security.refused.password-repeated");
        }
        signIn.confirm(principal.getName(), current);
        accounts.changePassword(principal.getName(), password);
        Account changed = directory.account(principal.getName()).orElseThrow();
        goOn(changed, request, response);
        device.give(changed, response);
        sessions.goOn(changed, EveryRequest.nameOf(request.getSession(false)));
        return "redirect:/";
    }

    @ExceptionHandler
    String refused(Refusal refusal, Principal principal, HttpServletResponse response, Model model) {
        response.setStatus(statusOf(refusal));
        model.addAttribute("refusal", refusal);
        return show(principal, model);
    }

    private static int statusOf(Refusal refusal) {
        if (refusal instanceof SignInBusy) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return refusal instanceof SignInDelayed ? 429 : HttpServletResponse.SC_BAD_REQUEST;
    }

    // Her other sessions began with the old password and end; this one becomes one of the new password.
    private static void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        new HttpSessionSecurityContextRepository()
                .saveContext(new SecurityContextImpl(AccountProvider.authenticationOf(account)), request, response);
    }
}
