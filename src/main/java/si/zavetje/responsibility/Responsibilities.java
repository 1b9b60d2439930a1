package si.zavetje.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.CaseReference;

/** Which organisation answers for a case in which capacity, and which persons are appointed to its group. */
@Component
public class Responsibilities {

    private final Standings standings;
    private final Clock clock;
    private final ObjectProvider<NamedMembers> named;
    private final ApplicationEventPublisher events;

    public Responsibilities(
            Standings standings, Clock clock, ObjectProvider<NamedMembers> named, ApplicationEventPublisher events) {
        this.standings = standings;
        this.clock = clock;
        this.named = named;
        this.events = events;
    }

    /** Another organisation, or none any more, answers for a case in a capacity in which one did before. */
    public record HandedOver(CaseReference reference) {}

    /**
     * That an organisation answered for a case in a capacity, or a person was appointed to its group (then without one); until
     * when, where it is over.
     */
    public record Stood(@Nullable Capacity capacity, String who, Instant since, @Nullable Instant until) {

        private static Stood of(Standing one) {
            var capacity = one.kind() == Standing.Kind.RESPONSIBILITY ? Capacity.valueOf(one.what()) : null;
            return new Stood(capacity, one.who(), one.since(), one.until());
        }

        /** Whether it is so now. */
        public boolean now() {
            return until == null;
        }

        /** Whether it is the reader's organisation, or the reader herself. */
        public boolean isOf(Reader reader) {
            return who.equals(capacity == null ? reader.username() : reader.organisation());
        }
    }

    /** Hands a capacity to an organisation; whoever had it before loses it at once, whoever hands it over too waits. */
    @Transactional
    public void assign(CaseReference reference, Capacity capacity, String organisation) {
        standings.lock(reference);
        var before = holder(reference, capacity);
        if (before.filter(now -> now.who().equals(organisation)).isPresent()) {
            return;
        }
        before.ifPresent(this::end);
        standings.add(reference, capacity, organisation, now());
        standings.seal(reference);
        if (before.isPresent()) {
            events.publishEvent(new HandedOver(reference));
        }
    }

    /** Ends a capacity: its organisation keeps only what it recorded itself. */
    @Transactional
    public void end(CaseReference reference, Capacity capacity) {
        standings.lock(reference);
        var before = holder(reference, capacity);
        if (before.isPresent()) {
            end(before.get());
            standings.seal(reference);
            events.publishEvent(new HandedOver(reference));
        }
    }

    /** The organisation that now answers in a capacity. */
    public Optional<String> organisationFor(CaseReference reference, Capacity capacity) {
        return holder(reference, capacity).map(Standing::who);
    }

    /** The organisations that have answered in a capacity so far, in order. */
    public List<String> pastAndPresent(CaseReference reference, Capacity capacity) {
        return standings.of(reference).stream()
                .filter(one -> one.answersAs(capacity))
                .map(Standing::who)
                .toList();
    }

    /** The organisations that answered for a case once and do not any more, in whatever capacity. */
    public Set<String> former(CaseReference reference) {
        var organisations = standings.of(reference).stream()
                .filter(one -> one.kind() == Standing.Kind.RESPONSIBILITY)
                .collect(Collectors.groupingBy(
                        Standing::who, Collectors.reducing(false, Standing::now, Boolean::logicalOr)));
        return organisations.entrySet().stream()
                .filter(one -> !one.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Appoints a person to the group of a case. */
    @Transactional
    public void appoint(CaseReference reference, String username) {
        standings.lock(reference);
        if (!appointed(reference).contains(username)) {
            standings.add(reference, username, now());
            standings.seal(reference);
        }
    }

    /** Ends the appointment of one person to the group of a case, and with it her access. */
    @Transactional
    public void dismiss(CaseReference reference, String username) {
        standings.lock(reference);
        appointments(reference).filter(one -> one.who().equals(username)).forEach(this::end);
        standings.seal(reference);
    }

    /** Ends all appointments to the group of a case, and with them the members' access. */
    @Transactional
    public void dismissGroup(CaseReference reference) {
        standings.lock(reference);
        appointments(reference).forEach(this::end);
        standings.seal(reference);
    }

    /** The persons now appointed, by user name. */
    public List<String> appointed(CaseReference reference) {
        return appointments(reference).map(Standing::who).sorted().toList();
    }

    /** Who stands and stood to a case, the oldest first. */
    public List<Stood> history(CaseReference reference) {
        return standings.of(reference).stream().map(Stood::of).toList();
    }

    /** The same of several cases; one whose rows were changed past this program is missing. */
    public Map<CaseReference, List<Stood>> histories(Collection<CaseReference> references) {
        var histories = new HashMap<CaseReference, List<Stood>>();
        standings
                .ofAll(references)
                .forEach((reference, rows) ->
                        histories.put(reference, rows.stream().map(Stood::of).toList()));
        return histories;
    }

    /** How a reader stands to a case now; a person may stand to it in two ways at once. */
    public Set<Relation> relationsOf(Reader reader, CaseReference reference) {
        var relations = EnumSet.noneOf(Relation.class);
        for (var one : standings.of(reference)) {
            if (one.kind() == Standing.Kind.APPOINTMENT) {
                if (one.now() && one.who().equals(reader.username())) {
                    relations.add(Relation.APPOINTED);
                }
            } else if (one.who().equals(reader.organisation())) {
                relations.add(one.now() ? Relation.RESPONSIBLE : Relation.FORMER);
            }
        }
        return relations.isEmpty() ? EnumSet.of(Relation.NONE) : relations;
    }

    /** Whether the reader's organisation answers for the person of a case now, and not for the proceedings alone. */
    public boolean answersForPerson(Reader reader, CaseReference reference) {
        return reader.role() != OrganisationKind.PROSECUTOR
                && relationsOf(reader, reference).contains(Relation.RESPONSIBLE);
    }

    /** Whether a reader is named to the group of a case, and has still to sign the statement. */
    public boolean isNamed(Reader reader, CaseReference reference) {
        return named.stream().anyMatch(groups -> groups.awaitsSignature(reference, reader.username()));
    }

    /** The seal of a case to which nobody stands yet. */
    public byte[] sealOfNone(CaseReference reference) {
        return standings.sealOfNone(reference);
    }

    private Optional<Standing> holder(CaseReference reference, Capacity capacity) {
        return standings.of(reference).stream()
                .filter(one -> one.now() && one.answersAs(capacity))
                .findFirst();
    }

    private Stream<Standing> appointments(CaseReference reference) {
        return standings.of(reference).stream().filter(one -> one.now() && one.kind() == Standing.Kind.APPOINTMENT);
    }

    private void end(Standing standing) {
        standings.end(standing, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
