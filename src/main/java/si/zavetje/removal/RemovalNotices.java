package si.zavetje.removal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AskedOrganisations;
import si.zavetje.database.NewRows;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.recovery.Recovery;
import si.zavetje.referral.Referral;
import si.zavetje.removal.RemovalNotice.Receipt;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Nobody is removed while the time to recover runs: whoever could do it is told until when, and not why. */
@Service
public class RemovalNotices implements AskedOrganisations {

    /** Some body is to read what holds now. */
    public record Sent(CaseReference reference) {}

    /** Some body has to be told in another way. */
    public record WordNeeded(CaseReference reference) {}

    private static final List<OrganisationKind> TOLD =
            List.of(OrganisationKind.MIGRATION_DIRECTORATE, OrganisationKind.BORDER_POLICE);

    private final RemovalNoticeRows rows;
    private final Recovery recovery;
    private final Referral referral;
    private final Directory directory;
    private final DecisionTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalNotices(
            RemovalNoticeRows rows,
            Recovery recovery,
            Referral referral,
            Directory directory,
            DecisionTables tables,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.recovery = recovery;
        this.referral = referral;
        this.directory = directory;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(Recovery.Begun begun) {
        tellWhoCouldRemove(begun.reference());
    }

    @EventListener
    void on(Recovery.Moved moved) {
        tellWhoCouldRemove(moved.reference());
    }

    /** Who could not be removed so far, and can be now. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        tellWhoCouldRemove(corrected.reference());
    }

    /** Until which day it holds was said; only an end before that day is told. */
    @EventListener
    void on(Recovery.Over over) {
        if (over.early() && standing(over.reference()).isPresent()) {
            send(over.reference(), everybody(), null);
        }
    }

    private void tellWhoCouldRemove(CaseReference reference) {
        var until = recovery.until(reference);
        if (until.isPresent()
                && couldBeRemoved(reference)
                && !standing(reference).equals(until)) {
            var bodies = everybody();
            send(reference, bodies, until.get());
            if (bodies.size() < TOLD.size()) {
                events.publishEvent(new WordNeeded(reference));
            }
        }
    }

    private boolean couldBeRemoved(CaseReference reference) {
        return tables.answer(
                        "NoRemovalNotice",
                        Map.of(
                                "day", LegalZone.dayOf(clock.instant()),
                                "legalStatus", referral.legalStatus(reference).name()))
                .filter("TOLD"::equals)
                .isPresent();
    }

    /** The day that was said last, if what was said still holds. */
    private Optional<LocalDate> standing(CaseReference reference) {
        return newest(reference).findFirst().flatMap(notice -> Optional.ofNullable(notice.untilDay()));
    }

    private List<String> everybody() {
        return TOLD.stream()
                .flatMap(kind -> directory.workingOrganisationsOf(kind).stream())
                .map(Organisation::id)
                .toList();
    }

    private void send(CaseReference reference, List<String> recipients, @Nullable LocalDate until) {
        int number = newest(reference).findFirst().map(RemovalNotice::number).orElse(0) + 1;
        var now = clock.instant();
        recipients.forEach(recipient ->
                NewRows.add(() -> rows.save(RemovalNotice.sent(reference, number, recipient, until, now))));
        if (!recipients.isEmpty()) {
            events.publishEvent(new Sent(reference));
        }
    }

    /** What was sent last. */
    private Stream<RemovalNotice> newest(CaseReference reference) {
        var all = rows.findByCaseReferenceOrderByNumberAscRecipientAsc(reference.text());
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        return all.stream().filter(notice -> notice.number() == last);
    }

    /** The bodies that have still to read it. */
    public List<String> waiting(CaseReference reference) {
        return newest(reference)
                .filter(RemovalNotice::waits)
                .map(RemovalNotice::recipient)
                .toList();
    }

    /** Until which day nobody may remove the person, as it was said last; nothing when it holds no longer. */
    Optional<LocalDate> until(CaseReference reference) {
        return standing(reference).or(() -> recovery.until(reference).filter(day -> couldBeRemoved(reference)));
    }

    /** A body confirms, or asks who is meant. */
    @Transactional
    void confirm(CaseReference reference, String body, Receipt receipt) {
        var notice = newest(reference)
                .filter(one -> one.waits() && one.recipient().equals(body))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing waits for " + body));
        rows.save(notice.confirmed(receipt, clock.instant()));
        if (receipt == Receipt.WHO) {
            events.publishEvent(new WordNeeded(reference));
        }
    }

    /** The bodies that are told by the police unit: those that asked, and the kinds of which none works here. */
    List<String> toBeTold(CaseReference reference) {
        return newest(reference)
                .filter(RemovalNotice::asksWho)
                .map(RemovalNotice::recipient)
                .toList();
    }

    /** Of which kinds nobody works here. */
    List<OrganisationKind> nobodyOf() {
        return TOLD.stream()
                .filter(kind -> directory.workingOrganisationsOf(kind).isEmpty())
                .toList();
    }

    /** The police unit has told them; whoever asked confirms once more. */
    @Transactional
    void wordGiven(CaseReference reference) {
        var asked = toBeTold(reference);
        if (!asked.isEmpty()) {
            var again = Stream.concat(asked.stream(), waiting(reference).stream())
                    .sorted()
                    .toList();
            send(reference, again, standing(reference).orElse(null));
        }
    }

    @Override
    public boolean asks(OrganisationKind role) {
        return TOLD.contains(role);
    }

    @Override
    public boolean isAsked(CaseReference reference, String organisation) {
        return waiting(reference).contains(organisation);
    }
}
