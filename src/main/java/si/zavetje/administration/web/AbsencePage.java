package si.zavetje.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;

/** Where somebody says herself that she will be away, and who stands in for her. */
@Controller
@RequestMapping("/absence")
class AbsencePage {

    private final Contacts contacts;
    private final Directory directory;

    AbsencePage(Contacts contacts, Directory directory) {
        this.contacts = contacts;
        this.directory = directory;
    }

    @GetMapping
    String show(Principal you, Model model) {
        var account = directory.account(you.getName()).orElseThrow();
        model.addAttribute("contact", contacts.of(account.username()));
        model.addAttribute(
                "colleagues",
                directory.accounts().stream()
                        .filter(other -> other.mayWork()
                                && other.organisation().equals(account.organisation())
                                && !other.username().equals(account.username()))
                        .toList());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "security/absence";
    }

    @PostMapping
    String enter(
            @RequestParam Map<String, String> form,
            Principal you,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            contacts.absence(
                    you.getName(),
                    day(form.get("absentFrom")),
                    day(form.get("absentTo")),
                    form.get("standIn"),
                    version(form.get("version")));
            next.addFlashAttribute("saved", true);
            return "redirect:/absence";
        } catch (Refusal refusal) {
            return again(400, refusal, form, you, model, response);
        } catch (OptimisticLockingFailureException lost) {
            return again(409, new Refusal("shared.error.409"), Map.of(), you, model, response);
        }
    }

    private String again(
            int status,
            Refusal refusal,
            Map<String, String> typed,
            Principal you,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", typed);
        return show(you, model);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : AsTyped.day(typed).orElseThrow(() -> new Refusal("shared.noDay"));
    }

    private static long version(@Nullable String typed) {
        try {
            return Long.parseLong(String.valueOf(typed));
        } catch (NumberFormatException wrong) {
            throw new Refusal("shared.error.400");
        }
    }
}
