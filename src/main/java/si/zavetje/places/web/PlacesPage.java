package si.zavetje.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
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
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.places.Place;
import si.zavetje.places.PlaceRegister;
import si.zavetje.places.PlaceRegister.Written;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Refusal;

/** The register of places: each house keeps its own, the coordinator reads all by their codes. */
@Controller
@RequestMapping("/places")
class PlacesPage {

    private static final String LIST = "redirect:/places";

    private final PlaceRegister register;
    private final PlaceWords words;
    private final Directory directory;

    PlacesPage(PlaceRegister register, PlaceWords words, Directory directory) {
        this.register = register;
        this.words = words;
        this.directory = directory;
    }

    @GetMapping
    String show(Principal you, Model model, Locale locale) {
        var reader = reader(you);
        boolean coordinator = reader.role() == OrganisationKind.COORDINATOR;
        model.addAttribute("coordinator", coordinator);
        model.addAttribute(
                "places",
                register.of(reader).stream()
                        .map(place -> words.row(place, register.free(place), !coordinator, locale))
                        .toList());
        return "places/places";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("place", new Written("", 1, false, false, false, ""));
        return "places/place";
    }

    @PostMapping("/new")
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String beds,
            @RequestParam(defaultValue = "false") boolean forChildren,
            @RequestParam(defaultValue = "false") boolean forMen,
            @RequestParam(defaultValue = "false") boolean stepFree,
            @RequestParam(defaultValue = "") String address,
            Principal you,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var written = new Written(code.strip(), number(beds), forChildren, forMen, stepFree, address);
        try {
            register.add(reader(you), written);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            model.addAttribute("place", written);
            return "places/place";
        }
        next.addFlashAttribute("saved", written.code());
        return LIST;
    }

    @GetMapping("/{id}")
    String read(@PathVariable String id, Principal you, Model model) {
        var reader = reader(you);
        var place = own(id, reader);
        return form(place, written(place, reader), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String beds,
            @RequestParam(defaultValue = "false") boolean forChildren,
            @RequestParam(defaultValue = "false") boolean forMen,
            @RequestParam(defaultValue = "false") boolean stepFree,
            @RequestParam(defaultValue = "") String address,
            @RequestParam int seen,
            Principal you,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var place = own(id, reader(you));
        var written = new Written(place.code(), number(beds), forChildren, forMen, stepFree, address);
        return done(place, written, () -> register.describe(place, written, seen), model, response, next);
    }

    @PostMapping("/{id}/state")
    String state(
            @PathVariable String id,
            @RequestParam boolean out,
            @RequestParam int seen,
            Principal you,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reader = reader(you);
        var place = own(id, reader);
        return done(place, written(place, reader), () -> register.withdraw(place, out, seen), model, response, next);
    }

    @PostMapping("/{id}/person")
    String settle(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam int seen,
            Principal you,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reader = reader(you);
        var place = own(id, reader);
        return done(place, written(place, reader), () -> register.settle(place, person, seen), model, response, next);
    }

    private String done(
            Place place,
            Written written,
            Runnable change,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            change.run();
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return form(place, written, model);
        } catch (OptimisticLockingFailureException quicker) {
            next.addFlashAttribute("refusal", new Refusal("places.refused.changed"));
            return LIST;
        }
        next.addFlashAttribute("saved", place.code());
        return LIST;
    }

    private String form(Place place, Written written, Model model) {
        model.addAttribute("place", written);
        model.addAttribute("kept", place);
        model.addAttribute("people", register.free(place) ? register.withoutPlace(place) : null);
        return "places/place";
    }

    private Written written(Place place, Reader reader) {
        return new Written(
                place.code(),
                place.beds(),
                place.forChildren(),
                place.forMen(),
                place.stepFree(),
                register.address(place, reader).orElse(""));
    }

    private Place own(String id, Reader reader) {
        try {
            return register.own(UUID.fromString(id), reader)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private static @Nullable Integer number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.valueOf(typed.strip()) : null;
    }

    private Reader reader(Principal you) {
        return directory
                .account(you.getName())
                .filter(Account::mayWork)
                .map(account -> new Reader(account.username(), account.organisation(), account.kind()))
                .orElseThrow(AccessDenied::new);
    }
}
