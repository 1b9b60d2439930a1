package si.zavetje.administration.web;

import java.security.Principal;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import si.zavetje.administration.AccessConfirmations;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.security.UserRole;

/** Where everybody lands after signing in: what she may open, and the way out. */
@Controller
class StartPage {
    private final Directory directory;
    private final AccessConfirmations confirmations;

    StartPage(Directory directory, AccessConfirmations confirmations) {
        this.directory = directory;
        this.confirmations = confirmations;
    }

    /** Says that somebody is still there, though the form she fills in sends nothing yet. */
    @GetMapping("/session")
    ResponseEntity<Void> stillThere() {
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/")
    String show(Principal principal, Model model) {
        Account account = directory.account(principal.getName()).orElseThrow();
        Set<UserRole> roles = UserRole.of(account);
        model.addAttribute("account", account);
        model.addAttribute(
                "organisation", directory.organisation(account.organisation()).orElseThrow());
        model.addAttribute("tasklist", roles.contains(UserRole.CASE_WORKER));
        model.addAttribute("refers", account.kind().refersBy().orElse(null));
        model.addAttribute("cockpit", roles.contains(UserRole.COORDINATOR));
        model.addAttribute("places", roles.contains(UserRole.HOUSE) || roles.contains(UserRole.COORDINATOR));
        model.addAttribute("contracts", roles.contains(UserRole.COORDINATOR));
        model.addAttribute("policy", roles.contains(UserRole.COORDINATOR) || roles.contains(UserRole.AUDITOR));
        model.addAttribute("administration", roles.contains(UserRole.ADMINISTRATOR));
        model.addAttribute("audit", roles.contains(UserRole.AUDITOR));
        model.addAttribute(
                "toConfirm", confirmations.waitingFor(account.username()).size());
        return "security/start";
    }
}
