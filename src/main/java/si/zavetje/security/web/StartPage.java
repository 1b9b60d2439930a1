package si.zavetje.security.web;

import java.security.Principal;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import si.zavetje.security.AccessConfirmations;
import si.zavetje.security.Account;
import si.zavetje.security.Directory;

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
        Set<Visitor> visitors = Visitor.of(account);
        model.addAttribute("account", account);
        model.addAttribute(
                "organisation", directory.organisation(account.organisation()).orElseThrow());
        model.addAttribute("tasklist", visitors.contains(Visitor.CASE_WORKER));
        model.addAttribute("cockpit", visitors.contains(Visitor.COORDINATOR));
        model.addAttribute("policy", visitors.contains(Visitor.COORDINATOR) || visitors.contains(Visitor.AUDITOR));
        model.addAttribute("administration", visitors.contains(Visitor.ADMINISTRATOR));
        model.addAttribute("audit", visitors.contains(Visitor.AUDITOR));
        model.addAttribute(
                "toConfirm", confirmations.waitingFor(account.username()).size());
        return "security/start";
    }
}
