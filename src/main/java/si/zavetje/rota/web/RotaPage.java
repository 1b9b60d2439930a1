package si.zavetje.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import si.zavetje.responsibility.Capacity;
import si.zavetje.rota.Rota;
import si.zavetje.rota.RotaWish;
import si.zavetje.rota.Turn;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;

/** In which order bodies are asked, and where the coordinator changes it. */
@Controller
@RequestMapping("/rota")
class RotaPage {

    private static final String LIST = "redirect:/rota";
    private static final List<Capacity> TAKEN_IN_TURN =
            List.of(Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER);

    private final Rota rota;
    private final RotaWords words;

    RotaPage(Rota rota, RotaWords words) {
        this.rota = rota;
        this.words = words;
    }

    /** The order of one kind, in words. */
    record Order(String kind, List<RotaWords.Row> rows) {}

    @GetMapping
    String show(Model model, Locale locale) {
        model.addAttribute(
                "orders",
                TAKEN_IN_TURN.stream()
                        .map(capacity -> new Order(capacity.name(), words.rows(rota.turns(capacity, false), locale)))
                        .toList());
        return "rota/rota";
    }

    @GetMapping("/{organisation}")
    String ask(@PathVariable String organisation, Model model, Locale locale) {
        model.addAttribute("row", words.row(turn(organisation), locale));
        model.addAttribute("whats", RotaWish.What.values());
        model.addAttribute(
                "reasons",
                Arrays.stream(RotaWish.Reason.values())
                        .filter(RotaWish.Reason::isGiven)
                        .toList());
        return "rota/change";
    }

    @PostMapping("/{organisation}")
    String change(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int seen,
            Principal you,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        var turn = turn(organisation);
        try {
            rota.say(
                    organisation,
                    choice(RotaWish.What.values(), what, chosen -> true, "rota.refused.what"),
                    day(until),
                    choice(RotaWish.Reason.values(), reason, RotaWish.Reason::isGiven, "rota.refused.reason"),
                    you.getName(),
                    seen);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return ask(organisation, model, locale);
        } catch (OptimisticLockingFailureException quicker) {
            next.addFlashAttribute("refusal", new Refusal("rota.refused.changed"));
            return LIST;
        }
        next.addFlashAttribute("changed", turn.organisation().name());
        return LIST;
    }

    private Turn turn(String organisation) {
        return TAKEN_IN_TURN.stream()
                .flatMap(capacity -> rota.turns(capacity, false).stream())
                .filter(turn -> turn.organisation().id().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <E extends Enum<E>> E choice(E[] options, String typed, Predicate<E> allowed, String otherwise) {
        return Arrays.stream(options)
                .filter(option -> option.name().equals(typed) && allowed.test(option))
                .findFirst()
                .orElseThrow(() -> new Refusal(otherwise));
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : AsTyped.day(typed).orElseThrow(() -> new Refusal("shared.noDay"));
    }
}
