package si.zavetje.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.administration.Administration;
import si.zavetje.directory.Contact;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;

/** Where, when and in which language everybody is told that something is due; for the administrator. */
@Controller
@RequestMapping("/admin/contacts")
class ContactsPage {

    private final Administration administration;
    private final Contacts contacts;
    private final Directory directory;

    ContactsPage(Administration administration, Contacts contacts, Directory directory) {
        this.administration = administration;
        this.contacts = contacts;
        this.directory = directory;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("accounts", directory.accounts());
        model.addAttribute("contacts", contacts.all());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("languages", List.of("en", "sl"));
        model.addAttribute("here", "/admin/contacts");
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "security/contacts";
    }

    @PostMapping
    String enter(
            Principal by, @RequestParam MultiValueMap<String, String> form, Model model, HttpServletResponse response) {
        try {
            administration.enterContact(by.getName(), contact(form));
            return "redirect:/admin/contacts";
        } catch (Refusal refusal) {
            return again(400, refusal, form, model, response);
        } catch (OptimisticLockingFailureException lost) {
            return again(409, new Refusal("shared.error.409"), form, model, response);
        }
    }

    /** What she typed stays, except where somebody was quicker: she is to look at that. */
    private String again(
            int status,
            Refusal refusal,
            MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("refusal", refusal);
        model.addAttribute("refusedUser", form.getFirst("username"));
        model.addAttribute("typed", status == 409 ? Map.of() : form.toSingleValueMap());
        return show(model);
    }

    private static Contact contact(MultiValueMap<String, String> form) {
        return new Contact(
                text(form, "username"),
                form.getFirst("email"),
                text(form, "language"),
                String.join("", form.getOrDefault("workDays", List.of())),
                time(text(form, "workFrom")),
                time(text(form, "workTo")),
                form.containsKey("crisisDuty"),
                form.containsKey("deputy"),
                day(form.getFirst("absentFrom")),
                day(form.getFirst("absentTo")),
                form.getFirst("standIn"),
                version(text(form, "version")));
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : AsTyped.day(typed).orElseThrow(() -> new Refusal("shared.noDay"));
    }

    private static LocalTime time(String typed) {
        return AsTyped.time(typed).orElseThrow(() -> new Refusal("shared.noTime"));
    }

    private static long version(String sent) {
        try {
            return Long.parseLong(sent);
        } catch (NumberFormatException wrong) {
            throw new Refusal("shared.error.400");
        }
    }
}
