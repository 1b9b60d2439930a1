package si.zavetje.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import si.zavetje.administration.AccessConfirmations;
import si.zavetje.audit.AuditTrail;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;

/** Who gets access to the cases of an organisation: its head and the coordinator confirm, its people can see it. */
@Controller
@RequestMapping("/access")
class AccessPage {
    private static final int NEWEST = 50;
    private static final String DONE = "redirect:/access";

    private final AccessConfirmations confirmations;
    private final Directory directory;
    private final AuditTrail trail;

    AccessPage(AccessConfirmations confirmations, Directory directory, AuditTrail trail) {
        this.confirmations = confirmations;
        this.directory = directory;
        this.trail = trail;
    }

    @GetMapping
    String show(Principal reader, Model model) {
        Account account = directory.account(reader.getName()).orElseThrow();
        model.addAttribute("requests", confirmations.waitingFor(account.username()));
        model.addAttribute("directory", directory);
        model.addAttribute(
                "events",
                account.kind() == OrganisationKind.COORDINATOR
                        ? trail.newest(NEWEST)
                        : trail.newestOf(account.organisation(), NEWEST));
        model.addAttribute("here", "/access");
        return "security/access";
    }

    @PostMapping("/confirm")
    String confirm(Principal by, @RequestParam UUID id, RedirectAttributes next) {
        next.addFlashAttribute("secondHalf", confirmations.confirm(by.getName(), id));
        next.addFlashAttribute("done", "security.access.confirmed");
        return DONE;
    }

    @PostMapping("/refuse")
    String refuse(Principal by, @RequestParam UUID id, RedirectAttributes next) {
        confirmations.refuse(by.getName(), id);
        next.addFlashAttribute("done", "security.access.refused");
        return DONE;
    }

    @ExceptionHandler
    String refused(Refusal refusal, Principal reader, HttpServletResponse response, Model model) {
        return again(HttpServletResponse.SC_FORBIDDEN, refusal, reader, response, model);
    }

    @ExceptionHandler
    String tooLate(
            OptimisticLockingFailureException lost, Principal reader, HttpServletResponse response, Model model) {
        return again(HttpServletResponse.SC_CONFLICT, new Refusal("shared.error.409"), reader, response, model);
    }

    private String again(int status, Refusal refusal, Principal reader, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("refusal", refusal);
        return show(reader, model);
    }
}
