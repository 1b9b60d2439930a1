package si.zavetje.caseview.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.caseview.CaseList;
import si.zavetje.caseview.CaseList.Due;
import si.zavetje.caseview.CaseList.Order;
import si.zavetje.caseview.CaseList.Wanted;
import si.zavetje.caseview.CasePlaces;

/** My cases: what runs in each, who answers for it, and what is due first. */
@Controller
class CasesPage {

    private static final int LAST_PAGE = 10_000;

    /** How the list may be sorted, by the word in the address. */
    private static final Map<String, Sorting> SORTINGS = Map.of(
            "due", new Sorting(Order.DUE, false),
            "newest", new Sorting(Order.OPENED, true),
            "oldest", new Sorting(Order.OPENED, false),
            "reference", new Sorting(Order.CASE, false));

    private final CaseList list;
    private final CasePlaces places;
    private final CaseReaders readers;
    private final CaseWords words;

    CasesPage(CaseList list, CasePlaces places, CaseReaders readers, CaseWords words) {
        this.list = list;
        this.places = places;
        this.readers = readers;
        this.words = words;
    }

    private record Sorting(Order order, boolean descending) {}

    /** One case of the list. */
    record Row(String reference, List<String> running, List<String> bodies, @Nullable Next next, String opened) {}

    /** What is due first. */
    record Next(String what, String body, String due, boolean overdue) {}

    @GetMapping("/cases")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "ANY") String due,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            Principal you,
            Model model,
            Locale language) {
        var reader = readers.of(you);
        var say = words.page(reader, language);
        var names = places.names();
        var when = List.of(Due.values()).stream()
                .filter(one -> one.name().equals(due))
                .findFirst()
                .orElse(Due.ANY);
        var by = SORTINGS.containsKey(sort) ? sort : "due";
        int number = Math.min(Math.max(page, 0), LAST_PAGE);
        var sorting = SORTINGS.getOrDefault(by, new Sorting(Order.DUE, false));
        var found = list.page(
                reader,
                new Wanted(
                        q,
                        names.containsKey(service) ? service : "",
                        when,
                        mine,
                        closed,
                        sorting.order(),
                        sorting.descending(),
                        number));
        model.addAttribute(
                "rows", found.lines().stream().map(line -> row(line, say)).toList());
        model.addAttribute("more", found.more());
        model.addAttribute("services", names);
        model.addAttribute("dues", Due.values());
        model.addAttribute("sortings", List.of("due", "newest", "oldest", "reference"));
        model.addAttribute("q", q);
        model.addAttribute("service", service);
        model.addAttribute("due", when.name());
        model.addAttribute("mine", mine);
        model.addAttribute("closed", closed);
        model.addAttribute("sort", by);
        model.addAttribute("page", number);
        return "caseview/cases";
    }

    private static Row row(CaseList.Line line, CaseWords.Page say) {
        var next = line.next();
        return new Row(
                line.reference().text(),
                line.running(),
                line.bodies().stream()
                        .flatMap(one -> one.capacity() == null
                                ? java.util.stream.Stream.of()
                                : java.util.stream.Stream.of(
                                        say.say("holder", say.capacity(one.capacity()), say.body(one.who()))))
                        .toList(),
                next == null
                        ? null
                        : new Next(
                                say.clock(next),
                                say.body(next.responsible()),
                                say.due(next.dueAt()),
                                say.overdue(next.dueAt())),
                say.day(line.openedAt()));
    }
}
