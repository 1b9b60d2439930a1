package si.zavetje.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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
import si.zavetje.assignment.Delegations;
import si.zavetje.assignment.HeldTask;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.shared.Refusal;

/** Where a worker hands a task of hers to a colleague. */
@Controller
@RequestMapping("/tasks/{id}/colleague")
class ColleaguePage {

    private final Delegations delegations;
    private final Directory directory;

    ColleaguePage(Delegations delegations, Directory directory) {
        this.delegations = delegations;
        this.directory = directory;
    }

    @GetMapping
    String ask(@PathVariable String id, Principal you, Model model) {
        var task = task(id, account(you));
        model.addAttribute("task", task);
        model.addAttribute("name", task.name().replace(" · " + task.reference().text(), ""));
        model.addAttribute("reference", task.reference().text());
        model.addAttribute("colleagues", delegations.colleagues(task));
        return "assignment/colleague";
    }

    @PostMapping
    String hand(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String note,
            Principal you,
            Model model,
            HttpServletResponse response) {
        var giver = account(you);
        var task = task(id, giver);
        try {
            delegations.hand(task, giver, colleague, note);
        } catch (OptimisticLockingFailureException quicker) {
            return again(new Refusal("assignment.refused.changed"), id, note, you, model, response);
        } catch (Refusal refusal) {
            return again(refusal, id, note, you, model, response);
        }
        return "redirect:/cases/" + task.reference().text();
    }

    private String again(
            Refusal refusal, String id, String note, Principal you, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusal", refusal);
        model.addAttribute("note", note);
        return ask(id, you, model);
    }

    private HeldTask task(String id, Account giver) {
        return delegations.find(id, giver).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Account account(Principal you) {
        return directory.account(you.getName()).orElseThrow();
    }
}
