package si.zavetje.caseview.web;

import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import si.zavetje.caseactions.CaseActions;
import si.zavetje.caseview.CasePlaces;
import si.zavetje.caseview.CaseViews;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** The page of one case; for whom there is nothing to see it does not exist. */
@Controller
class CasePage {

    private final CaseViews views;
    private final CasePlaces places;
    private final CaseReaders readers;
    private final ShownCases shown;
    private final CaseActions actions;

    CasePage(CaseViews views, CasePlaces places, CaseReaders readers, ShownCases shown, CaseActions actions) {
        this.views = views;
        this.places = places;
        this.readers = readers;
        this.shown = shown;
        this.actions = actions;
    }

    @GetMapping("/cases/{reference}")
    String show(@PathVariable String reference, Principal you, Model model, Locale language) {
        var one = CaseReference.parse(reference).orElseThrow(CasePage::noSuchCase);
        var reader = readers.of(you);
        fill(model, one, reader, null, language);
        model.addAttribute("actions", actions.offered(one, reader));
        return "caseview/case";
    }

    /** Opens the form of something that may be begun from the case, and leads to it. */
    @PostMapping("/cases/{reference}/actions/{action}")
    String open(@PathVariable String reference, @PathVariable String action, Principal you) {
        var one = CaseReference.parse(reference).orElseThrow(CasePage::noSuchCase);
        var reader = readers.of(you);
        if (!actions.offered(one, reader).contains(action)) {
            throw noSuchCase();
        }
        return "redirect:" + ShownCases.TASKLIST + actions.open(action, one, reader);
    }

    /** The same beside one of its tasks, for whom the task opens. */
    @GetMapping("/tasks/{id}/case")
    String beside(@PathVariable String id, Principal you, Model model, Locale language) {
        var reader = readers.of(you);
        var task = places.task(id).filter(open -> open.opensFor(reader)).orElseThrow(CasePage::noSuchCase);
        fill(model, task.reference(), reader, task.id(), language);
        return "caseview/beside";
    }

    private void fill(Model model, CaseReference reference, Reader reader, @Nullable String task, Locale language) {
        var view = views.open(reference, reader, task).orElseThrow(CasePage::noSuchCase);
        model.addAttribute("shown", shown.of(view, reader, language));
    }

    private static ResponseStatusException noSuchCase() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
