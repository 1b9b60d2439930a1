package si.zavetje.coordination.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.coordination.DeadlineList;
import si.zavetje.coordination.Deliveries;
import si.zavetje.coordination.Light;
import si.zavetje.coordination.Nudges;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.EngineLookup;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationChange;
import si.zavetje.obligations.Obligations;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The running clocks for Cockpit's pages; for the coordinator alone, whatever the doors let in. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineApi {

    private static final int MOST_PAGES = 10_000;

    private final DeadlineList list;
    private final Obligations obligations;
    private final Nudges nudges;
    private final EngineLookup lookup;
    private final Deliveries deliveries;
    private final Directory directory;
    private final DeadlineWords words;
    private final Clock clock;

    DeadlineApi(
            DeadlineList list,
            Obligations obligations,
            Nudges nudges,
            EngineLookup lookup,
            Deliveries deliveries,
            Directory directory,
            DeadlineWords words,
            Clock clock) {
        this.list = list;
        this.obligations = obligations;
        this.nudges = nudges;
        this.lookup = lookup;
        this.deliveries = deliveries;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** What the page needs once: its words, what can be chosen, and the token its requests carry. */
    record Options(
            String language,
            Map<String, String> words,
            Map<String, String> phases,
            Map<String, String> organisations,
            List<Choice> grounds,
            String token) {}

    record Choice(String name, String words, boolean extension, boolean correction) {}

    record Row(
            UUID id,
            String reference,
            String phase,
            String what,
            String responsible,
            LocalDate lastDay,
            Instant dueAt,
            Light light,
            boolean open,
            boolean extended,
            boolean acknowledged,
            PolicyProfile.Kind kind,
            @Nullable String instance) {}

    /** A page of the list, and when it was made: what is left is counted from there, not from a clock at the reader's desk. */
    record Rows(List<Row> rows, boolean more, Instant now) {}

    record Days(LocalDate today, List<DeadlineList.Day> days) {}

    record Counts(Map<Light, Long> lights, long extended) {}

    record NewDate(@Nullable LocalDate lastDay, @Nullable String ground) {}

    /** What was done, in a sentence. */
    record Done(String done) {}

    record History(Row clock, List<Change> changes, List<Nudges.Nudge> nudges) {}

    record OfCase(List<History> clocks, List<Notice> notices, Instant now) {}

    record Notice(
            Instant at, String kind, String organisation, String recipient, String state, @Nullable Instant sentAt) {}

    record Change(Instant at, LocalDate from, LocalDate to, String ground, @Nullable String by) {}

    @GetMapping("/options")
    Options options(Principal principal, CsrfToken token, Locale locale) {
        coordinator(principal);
        return new Options(
                locale.getLanguage(),
                words.all(locale),
                lookup.phases(),
                words.organisations(),
                words.grounds(locale).entrySet().stream()
                        .map(ground -> new Choice(
                                ground.getKey().name(),
                                ground.getValue(),
                                ground.getKey().allowsMoreTime(),
                                ground.getKey().allowsCorrection()))
                        .toList(),
                token.getToken());
    }

    @GetMapping
    Rows rows(
            Principal principal,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "DUE") String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "0") int page) {
        coordinator(principal);
        var found = list.page(new DeadlineList.Wanted(
                phase,
                organisation,
                Arrays.stream(Light.values())
                        .filter(light -> light.name().equals(state))
                        .findFirst()
                        .orElse(null),
                state.equals("EXTENDED"),
                Arrays.stream(DeadlineList.Order.values())
                        .filter(order -> order.name().equals(sort))
                        .findFirst()
                        .orElse(DeadlineList.Order.DUE),
                descending,
                Math.min(Math.max(page, 0), MOST_PAGES)));
        return new Rows(rows(found.rows()), found.more(), clock.instant());
    }

    @GetMapping("/counts")
    Counts counts(Principal principal) {
        coordinator(principal);
        return new Counts(list.counts(), list.extended());
    }

    @GetMapping("/days")
    Days days(Principal principal) {
        coordinator(principal);
        return new Days(LegalZone.dayOf(clock.instant()), list.daysAhead());
    }

    @GetMapping("/overdue/{definition}")
    Map<String, Long> overdue(Principal principal, @PathVariable String definition) {
        coordinator(principal);
        return lookup.phaseOf(definition).map(list::overdueIn).orElse(Map.of());
    }

    @GetMapping("/instance/{instance}")
    OfCase ofInstance(Principal principal, @PathVariable String instance, Locale locale) {
        coordinator(principal);
        return lookup.caseOf(instance)
                .map(reference -> new OfCase(
                        rows(obligations.allOf(reference)).stream()
                                .map(row -> new History(row, changes(row.id(), locale), nudges(row.id())))
                                .toList(),
                        notices(reference, locale),
                        clock.instant()))
                .orElse(new OfCase(List.of(), List.of(), clock.instant()));
    }

    @PostMapping("/{id}/nudge")
    Done nudge(Principal principal, @PathVariable UUID id, Locale locale) {
        var toldAt = nudges.nudge(id, coordinator(principal));
        return new Done(words.toldAt(toldAt, clock.instant(), locale));
    }

    @PostMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Principal principal, @PathVariable UUID id) {
        obligations.acknowledge(id, coordinator(principal));
    }

    @PostMapping("/{id}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(Principal principal, @PathVariable UUID id, @RequestBody NewDate date) {
        obligations.extend(id, words.day(date.lastDay()), words.ground(date.ground()), coordinator(principal));
    }

    @PostMapping("/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Principal principal, @PathVariable UUID id, @RequestBody NewDate date) {
        obligations.correct(id, words.day(date.lastDay()), words.ground(date.ground()), coordinator(principal));
    }

    private List<Row> rows(List<Obligation> found) {
        var places = lookup.instancesOf(found);
        var phases = lookup.phases();
        var organisations = words.organisations();
        return found.stream()
                .map(clock -> new Row(
                        clock.id(),
                        clock.caseReference(),
                        phases.getOrDefault(clock.phase(), clock.phase()),
                        lookup.nameOf(clock.phase(), clock.activity()),
                        organisations.getOrDefault(clock.responsible(), clock.responsible()),
                        clock.lastDay(),
                        clock.dueAt(),
                        list.lightOf(clock),
                        clock.open(),
                        clock.extended(),
                        clock.acknowledgedAt() != null,
                        clock.kind(),
                        places.get(clock.clockId())))
                .toList();
    }

    private List<Change> changes(UUID id, Locale locale) {
        var grounds = words.grounds(locale);
        return obligations.changesOf(id).stream()
                .map((ObligationChange change) -> new Change(
                        change.changedAt(),
                        change.oldLastDay(),
                        change.newLastDay(),
                        grounds.getOrDefault(change.ground(), change.ground().name()),
                        words.person(change.decidedBy())))
                .toList();
    }

    private List<Nudges.Nudge> nudges(UUID id) {
        return nudges.of(id).stream()
                .map(nudge -> new Nudges.Nudge(nudge.nudgedAt(), String.valueOf(words.person(nudge.nudgedBy()))))
                .toList();
    }

    private List<Notice> notices(CaseReference reference, Locale locale) {
        var organisations = words.organisations();
        return deliveries.of(reference).stream()
                .map(notice -> new Notice(
                        notice.postedAt(),
                        words.word(notice.kind().name(), locale),
                        organisations.getOrDefault(notice.organisation(), notice.organisation()),
                        words.word(notice.recipient().name(), locale),
                        words.word(notice.state().name(), locale),
                        notice.sentAt()))
                .toList();
    }

    private Reader coordinator(Principal principal) {
        return Optional.of(principal.getName())
                .flatMap(directory::account)
                .filter(account -> account.kind() == OrganisationKind.COORDINATOR && account.mayWork())
                .map(account -> new Reader(account.username(), account.organisation(), account.kind()))
                .orElseThrow(AccessDenied::new);
    }
}
