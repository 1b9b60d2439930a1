package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import si.zavetje.security.Accounts;
import si.zavetje.security.Directory;
import si.zavetje.security.OrganisationKind;
import si.zavetje.shared.Refusal;

/** Organisations and accounts for the administrator, who sees no case. */
@Controller
@RequestMapping("/admin")
class AdministrationPage {
    private static final String DONE = "redirect:/admin";

    private final Accounts accounts;
    private final Directory directory;

    AdministrationPage(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("organisations", directory.organisations());
        model.addAttribute("accounts", directory.accounts());
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("here", "/admin");
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "security/admin";
    }

    @PostMapping("/organisations")
    String createOrganisation(
            @RequestParam String id,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam String rotaOrder) {
        accounts.createOrganisation(id, kind(kind), name, turn(rotaOrder));
        return DONE;
    }

    @PostMapping("/organisations/active")
    String setActive(@RequestParam String id, @RequestParam boolean active, @RequestParam long version) {
        accounts.setActive(id, active, version);
        return DONE;
    }

    @PostMapping("/accounts")
    String createAccount(
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String organisation,
            RedirectAttributes next) {
        showOnce(next, username.strip(), accounts.createAccount(username, displayName, organisation));
        return DONE;
    }

    @PostMapping("/accounts/organisation")
    String move(@RequestParam String username, @RequestParam String organisation, @RequestParam long version) {
        accounts.move(username, organisation, version);
        return DONE;
    }

    @PostMapping("/accounts/password")
    String resetPassword(@RequestParam String username, @RequestParam long version, RedirectAttributes next) {
        showOnce(next, username, accounts.resetPassword(username, version));
        return DONE;
    }

    @PostMapping("/accounts/disabled")
    String setDisabled(@RequestParam String username, @RequestParam boolean disabled, @RequestParam long version) {
        accounts.setDisabled(username, disabled, version);
        return DONE;
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
        return again(400, refusal, request, response, model);
    }

    @ExceptionHandler
    String tooLate(
            OptimisticLockingFailureException lost,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return again(409, new Refusal("shared.error.409"), request, response, model);
    }

    private String again(
            int status, Refusal refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("refusal", refusal);
        model.addAttribute("refusedForm", request.getRequestURI());
        model.addAttribute(
                "typed",
                request.getParameterMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0])));
        return show(model);
    }

    private static void showOnce(RedirectAttributes next, String username, String password) {
        next.addFlashAttribute("newUsername", username);
        next.addFlashAttribute("newPassword", password);
    }

    private static OrganisationKind kind(String typed) {
        try {
            return OrganisationKind.valueOf(typed);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("security.refused.kind");
        }
    }

    private static int turn(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException words) {
            throw new Refusal("security.refused.rota");
        }
    }
}
