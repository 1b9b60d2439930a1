package si.zavetje.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import si.zavetje.assignment.HeldTask;
import si.zavetje.assignment.Takeovers;
import si.zavetje.assignment.Takeovers.Reason;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** What colleagues have claimed, and the question before it is taken out of their hands. */
@Controller
@RequestMapping("/tasks/claimed")
class TakenTasksPage {

    private static final String LIST = "redirect:/tasks/claimed";

    private final Takeovers takeovers;
    private final Directory directory;
    private final MessageSource messages;

    TakenTasksPage(Takeovers takeovers, Directory directory, MessageSource messages) {
        this.takeovers = takeovers;
        this.directory = directory;
        this.messages = messages;
    }

    /** One line of the list. */
    record Row(String id, String name, String organisation, String holder, String due, boolean becomesHers) {}

    @GetMapping
    String list(Principal you, Model model, Locale locale) {
        var asker = account(you);
        var names = directory.accounts().stream().collect(Collectors.toMap(Account::username, Account::displayName));
        model.addAttribute(
                "tasks",
                takeovers.open(asker).stream()
                        .map(task -> row(task, asker, names.getOrDefault(task.holder(), task.holder()), locale))
                        .toList());
        return "assignment/claimed";
    }

    @GetMapping("/{id}")
    String ask(@PathVariable String id, Principal you, Model model, Locale locale) {
        var asker = account(you);
        var task = takeovers.find(id, asker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var holder = directory.account(task.holder()).map(Account::displayName).orElse(task.holder());
        model.addAttribute("task", row(task, asker, holder, locale));
        model.addAttribute("holder", task.holder());
        model.addAttribute("reasons", Reason.values());
        return "assignment/take-over";
    }

    @PostMapping("/{id}")
    String takeOver(
            @PathVariable String id,
            @RequestParam String holder,
            @RequestParam(required = false) @Nullable String reason,
            Principal you,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        var asker = account(you);
        var task = takeovers
                .find(id, asker)
                .filter(open -> open.holder().equals(holder))
                .orElse(null);
        if (task == null) {
            next.addFlashAttribute("refusal", new Refusal("assignment.refused.changed"));
            return LIST;
        }
        var why = reason(reason);
        if (why.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", new Refusal("assignment.refused.reason"));
            return ask(id, you, model, locale);
        }
        try {
            takeovers.takeOver(task, asker, why.get());
        } catch (OptimisticLockingFailureException quicker) {
            next.addFlashAttribute("refusal", new Refusal("assignment.refused.changed"));
            return LIST;
        }
        if (takeovers.becomesHers(task, asker)) {
            return "redirect:/camunda/app/tasklist/default/#/?task=" + id;
        }
        next.addFlashAttribute("given", task.name());
        return LIST;
    }

    private Row row(HeldTask task, Account asker, String holder, Locale locale) {
        var organisation = directory
                .organisation(task.organisation())
                .map(known -> known.name())
                .orElse(task.organisation());
        return new Row(
                task.id(), task.name(), organisation, holder, due(task, locale), takeovers.becomesHers(task, asker));
    }

    private String due(HeldTask task, Locale locale) {
        var due = task.dueAt();
        return due == null
                ? "–"
                : DateTimeFormatter.ofPattern(messages.getMessage("assignment.moment", null, locale), locale)
                        .format(due.atZone(LegalZone.ID));
    }

    private static Optional<Reason> reason(@Nullable String typed) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(typed))
                .findFirst();
    }

    private Account account(Principal you) {
        return directory.account(you.getName()).orElseThrow();
    }
}
