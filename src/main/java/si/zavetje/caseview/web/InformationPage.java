package si.zavetje.caseview.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import si.zavetje.information.InformationSheets;
import si.zavetje.shared.CaseReference;

/** The sheet for the person, to be printed or read together; its title says nothing of what it is about. */
@Controller
class InformationPage {

    private final InformationSheets sheets;
    private final CaseReaders readers;

    InformationPage(InformationSheets sheets, CaseReaders readers) {
        this.sheets = sheets;
        this.readers = readers;
    }

    @GetMapping("/cases/{reference}/information")
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String language,
            Principal you,
            Model model) {
        var sheet = CaseReference.parse(reference)
                .flatMap(one -> sheets.open(one, readers.of(you), language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sheet", sheet);
        model.addAttribute("say", sheet.language());
        return "caseview/information";
    }
}
