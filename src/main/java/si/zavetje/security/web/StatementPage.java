package si.zavetje.security.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;

/** The confidentiality statement; until it is signed, this is the only page somebody gets. */
@Controller
class StatementPage {
    private final Accounts accounts;
    private final Directory directory;

    StatementPage(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @GetMapping("/statement")
    String show(Principal principal, Model model) {
        model.addAttribute("account", directory.account(principal.getName()).orElseThrow());
        return "security/statement";
    }

    @PostMapping("/statement")
    String sign(Principal principal) {
        accounts.signStatement(principal.getName());
        return "redirect:/";
    }
}
