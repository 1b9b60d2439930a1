package si.zavetje.multidisciplinary.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.ChangeReason;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.Composition;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Where the coordinator changes who belongs to the group of a case, and who chairs it. */
@Controller
@RequestMapping("/cases/{reference}/group")
class GroupPage {

    private final MultidisciplinaryGroup group;
    private final Directory directory;

    GroupPage(MultidisciplinaryGroup group, Directory directory) {
        this.group = group;
        this.directory = directory;
    }

    /** Somebody who is or could be a member, with what to call her. */
    record Person(String username, String name) {}

    @GetMapping
    String ask(@PathVariable String reference, Model model) {
        var one = caseOf(reference);
        var now = composition(one);
        model.addAttribute("reference", one.text());
        model.addAttribute("version", now.version());
        model.addAttribute("chair", now.chair());
        model.addAttribute("members", people(now.members()));
        model.addAttribute("others", people(now.others()));
        model.addAttribute(
                "all",
                people(Stream.concat(now.members().stream(), now.others().stream())
                        .toList()));
        model.addAttribute("reasons", ChangeReason.values());
        return "multidisciplinary/group";
    }

    @PostMapping
    String change(
            @PathVariable String reference,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "") List<String> added,
            @RequestParam(defaultValue = "") String chair,
            @RequestParam(required = false) @Nullable String reason,
            Principal you,
            Model model,
            HttpServletResponse response) {
        var one = caseOf(reference);
        var now = composition(one);
        var why = reason(reason);
        if (why.isEmpty()) {
            return again(new Refusal("assignment.refused.reason"), reference, model, response);
        }
        var usernames = Stream.concat(member.stream(), added.stream())
                .filter(name -> !name.isBlank())
                .toList();
        try {
            group.change(
                    one,
                    new Composition(now.members(), now.chair(), version, now.others()),
                    usernames,
                    chair,
                    why.get(),
                    directory.account(you.getName()).orElseThrow());
        } catch (OptimisticLockingFailureException quicker) {
            return again(new Refusal("multidisciplinary.changedMeanwhile"), reference, model, response);
        } catch (Refusal refusal) {
            return again(refusal, reference, model, response);
        }
        return "redirect:/cases/" + one.text();
    }

    private String again(Refusal refusal, String reference, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusal", refusal);
        return ask(reference, model);
    }

    private List<Person> people(List<String> usernames) {
        return usernames.stream()
                .flatMap(username -> directory.account(username).stream())
                .map(account -> new Person(
                        account.username(),
                        account.displayName() + ", "
                                + directory
                                        .organisation(account.organisation())
                                        .map(Organisation::name)
                                        .orElse(account.organisation())))
                .toList();
    }

    private Composition composition(CaseReference reference) {
        return group.composition(reference).orElseThrow(GroupPage::nothingThere);
    }

    private static CaseReference caseOf(String reference) {
        return CaseReference.parse(reference).orElseThrow(GroupPage::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<ChangeReason> reason(@Nullable String typed) {
        return Arrays.stream(ChangeReason.values())
                .filter(reason -> reason.name().equals(typed))
                .findFirst();
    }
}
