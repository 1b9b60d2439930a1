package si.zavetje.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import si.zavetje.assignment.Reassignments;
import si.zavetje.assignment.Reassignments.Choice;
import si.zavetje.assignment.Reassignments.Reason;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Where the coordinator names another organisation for a case, after reading what that means. */
@Controller
@RequestMapping("/cases/{reference}/bodies/{capacity}")
class AnotherBodyPage {

    private final Reassignments reassignments;
    private final Directory directory;
    private final MessageSource messages;

    AnotherBodyPage(Reassignments reassignments, Directory directory, MessageSource messages) {
        this.reassignments = reassignments;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable String reference, @PathVariable String capacity, Model model, Locale language) {
        var one = caseOf(reference);
        var choice = choice(one, capacity);
        model.addAttribute("reference", one.text());
        model.addAttribute("capacity", choice.capacity());
        model.addAttribute("capacityName", messages.getMessage("security.kind." + choice.capacity(), null, language));
        model.addAttribute("holder", choice.holder());
        model.addAttribute(
                "holderName",
                directory.organisation(choice.holder()).map(Organisation::name).orElse(choice.holder()));
        model.addAttribute("others", choice.others());
        model.addAttribute("reasons", Reason.values());
        return "assignment/another-body";
    }

    @PostMapping
    String name(
            @PathVariable String reference,
            @PathVariable String capacity,
            @RequestParam String holder,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String reason,
            Principal you,
            Model model,
            Locale language,
            HttpServletResponse response) {
        var one = caseOf(reference);
        var choice = choice(one, capacity);
        var why = reason(reason);
        if (why.isEmpty() || body == null || body.isBlank()) {
            return again(
                    new Refusal("assignment.refused.body-and-reason"), reference, capacity, model, language, response);
        }
        try {
            reassignments.reassign(
                    one,
                    new Choice(choice.capacity(), holder, choice.others()),
                    body,
                    why.get(),
                    directory.account(you.getName()).orElseThrow());
        } catch (OptimisticLockingFailureException quicker) {
            return again(
                    new Refusal("assignment.refused.body-changed"), reference, capacity, model, language, response);
        } catch (Refusal refusal) {
            return again(refusal, reference, capacity, model, language, response);
        }
        return "redirect:/cases/" + one.text();
    }

    private String again(
            Refusal refusal,
            String reference,
            String capacity,
            Model model,
            Locale language,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusal", refusal);
        return ask(reference, capacity, model, language);
    }

    private Choice choice(CaseReference reference, String capacity) {
        return Arrays.stream(Capacity.values())
                .filter(one -> one.name().equals(capacity))
                .findFirst()
                .flatMap(one -> reassignments.of(reference, one))
                .orElseThrow(AnotherBodyPage::nothingThere);
    }

    private static CaseReference caseOf(String reference) {
        return CaseReference.parse(reference).orElseThrow(AnotherBodyPage::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<Reason> reason(@Nullable String typed) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(typed))
                .findFirst();
    }
}
