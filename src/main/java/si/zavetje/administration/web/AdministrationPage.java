package si.zavetje.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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
import si.zavetje.administration.AccessConfirmations;
import si.zavetje.administration.AccessRequest;
import si.zavetje.administration.Administration;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;

/** Organisations and accounts for the administrator, who sees no case. */
@Controller
@RequestMapping("/admin")
class AdministrationPage {
    private static final String DONE = "redirect:/admin";

    private final Administration administration;
    private final AccessConfirmations confirmations;
    private final Directory directory;

    AdministrationPage(Administration administration, AccessConfirmations confirmations, Directory directory) {
        this.administration = administration;
        this.confirmations = confirmations;
        this.directory = directory;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("organisations", directory.organisations());
        model.addAttribute("accounts", directory.accounts());
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute(
                "waiting",
                confirmations.waiting().stream().collect(Collectors.toMap(AccessRequest::account, AccessRequest::act)));
        model.addAttribute("here", "/admin");
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "security/admin";
    }

    @PostMapping("/organisations")
    String createOrganisation(
            Principal by,
            @RequestParam String id,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam String rotaOrder) {
        administration.createOrganisation(by.getName(), id, kind(kind), name, turn(rotaOrder));
        return DONE;
    }

    @PostMapping("/organisations/active")
    String setActive(Principal by, @RequestParam String id, @RequestParam boolean active, @RequestParam long version) {
        administration.setActive(by.getName(), id, active, version);
        return DONE;
    }

    @PostMapping("/accounts")
    String createAccount(
            Principal by,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String organisation,
            RedirectAttributes next) {
        showOnce(next, administration.createAccount(by.getName(), username, displayName, organisation));
        return DONE;
    }

    @PostMapping("/accounts/organisation")
    String move(
            Principal by,
            @RequestParam String username,
            @RequestParam String organisation,
            @RequestParam long version,
            RedirectAttributes next) {
        showOnce(next, administration.move(by.getName(), username, organisation, version));
        return DONE;
    }

    @PostMapping("/accounts/password")
    String resetPassword(
            Principal by, @RequestParam String username, @RequestParam long version, RedirectAttributes next) {
        showOnce(next, administration.resetPassword(by.getName(), username, version));
        return DONE;
    }

    @PostMapping("/accounts/disabled")
    String setDisabled(
            Principal by,
            @RequestParam String username,
            @RequestParam boolean disabled,
            @RequestParam long version,
            RedirectAttributes next) {
        showOnce(next, administration.setDisabled(by.getName(), username, disabled, version));
        return DONE;
    }

    @PostMapping("/accounts/head")
    String setHead(
            Principal by,
            @RequestParam String username,
            @RequestParam boolean head,
            @RequestParam long version,
            RedirectAttributes next) {
        showOnce(next, administration.setHead(by.getName(), username, head, version));
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

    private static void showOnce(RedirectAttributes next, Administration.Given given) {
        if (given.waits() || given.password() != null) {
            next.addFlashAttribute("given", given);
        }
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
