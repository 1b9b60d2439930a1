package si.zavetje.assignment.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import si.zavetje.shared.CaseReference;

/** Where the links in mails and calendars lead: to the open tasks of a case that whoever follows one may do. */
@Controller
class TasksOfCasePage {

    private static final String SEARCH =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    @GetMapping("/tasks/case/{reference}")
    String show(@PathVariable String reference) {
        var search = CaseReference.parse(reference)
                .map(CaseReference::text)
                .map(SEARCH::formatted)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:/camunda/app/tasklist/default/#/?searchQuery="
                + UriUtils.encode(search, StandardCharsets.UTF_8);
    }
}
