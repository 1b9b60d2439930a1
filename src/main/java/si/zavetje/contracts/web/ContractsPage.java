package si.zavetje.contracts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import si.zavetje.contracts.Contracts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;

/** Until when each provider works for the state; the coordinator keeps it. */
@Controller
@RequestMapping("/contracts")
class ContractsPage {

    private static final String LIST = "redirect:/contracts";

    private final Contracts contracts;
    private final ContractWords words;
    private final Directory directory;

    ContractsPage(Contracts contracts, ContractWords words, Directory directory) {
        this.contracts = contracts;
        this.words = words;
        this.directory = directory;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return list(model, locale);
    }

    @PostMapping
    String sign(
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Principal you,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var chosen = providers().stream()
                    .filter(one -> one.id().equals(provider))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("contracts.refused.provider"));
            contracts.sign(chosen.id(), day(from), day(to), you.getName());
            next.addFlashAttribute("saved", chosen.name());
            return LIST;
        } catch (Refusal refusal) {
            model.addAttribute("provider", provider);
            model.addAttribute("from", from);
            model.addAttribute("to", to);
            return refused(refusal, model, locale, response);
        }
    }

    @PostMapping("/{id}")
    String end(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam int seen,
            Principal you,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            contracts.end(id(id), day(to), seen, you.getName());
        } catch (Refusal refusal) {
            model.addAttribute("changed", id);
            model.addAttribute("changedTo", to);
            return refused(refusal, model, locale, response);
        } catch (OptimisticLockingFailureException quicker) {
            next.addFlashAttribute("refusal", new Refusal("contracts.refused.changed"));
            return LIST;
        }
        next.addFlashAttribute("saved", to.strip());
        return LIST;
    }

    private String refused(Refusal refusal, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusal", refusal);
        return list(model, locale);
    }

    private String list(Model model, Locale locale) {
        model.addAttribute(
                "contracts",
                contracts.all().stream().map(one -> words.row(one, locale)).toList());
        model.addAttribute("providers", providers());
        return "contracts/contracts";
    }

    private List<Organisation> providers() {
        return Stream.of(
                        OrganisationKind.CRISIS_PROVIDER,
                        OrganisationKind.SAFE_PROVIDER,
                        OrganisationKind.REINTEGRATION_PROVIDER)
                .flatMap(kind -> directory.workingOrganisationsOf(kind).stream())
                .toList();
    }

    private static LocalDate day(String typed) {
        return AsTyped.day(typed).orElseThrow(() -> new Refusal("shared.noDay"));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
