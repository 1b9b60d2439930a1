package si.zavetje.caseview.web;

import java.security.Principal;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import si.zavetje.handover.HandOverSheets;
import si.zavetje.shared.CaseReference;

/** The sheet that goes with a person, to be printed: neither address nor title says what kind of help it is about. */
@Controller
class SheetPage {

    private final HandOverSheets sheets;
    private final CaseReaders readers;

    SheetPage(HandOverSheets sheets, CaseReaders readers) {
        this.sheets = sheets;
        this.readers = readers;
    }

    @GetMapping("/cases/{reference}/sheet")
    String show(@PathVariable String reference, Principal you, Model model, Locale language) {
        var sheet = CaseReference.parse(reference)
                .flatMap(one -> sheets.open(one, readers.of(you), language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sheet", sheet);
        return "caseview/sheet";
    }
}
