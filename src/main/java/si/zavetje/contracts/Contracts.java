package si.zavetje.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.audit.Act;
import si.zavetje.audit.AuditTrail;
import si.zavetje.database.NewRows;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Until when each provider can house people; of one without a contract here nothing is known, and it goes on. */
@Service
public class Contracts {

    /** What is known of the end of a provider's work has changed. */
    public record Changed(String organisation) {}

    private final ContractRows rows;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Today today;

    Contracts(ContractRows rows, AuditTrail trail, ApplicationEventPublisher events, Today today) {
        this.rows = rows;
        this.trail = trail;
        this.events = events;
        this.today = today;
    }

    /** All contracts, provider by provider. */
    public List<Contract> all() {
        return rows.findByOrderByOrganisationAscValidFromAsc();
    }

    /** The providers that had or will have a contract, and have none today. */
    public Set<String> withoutOneToday() {
        var all = all();
        var without = all.stream().map(Contract::organisation).collect(Collectors.toSet());
        all.stream()
                .filter(one -> one.covers(today.date()))
                .map(Contract::organisation)
                .forEach(without::remove);
        return without;
    }

    /** The last day on which a provider works without a break from today on; none where no end is known, and none where it does not work. */
    public Optional<LocalDate> lastDay(String organisation) {
        var last = Optional.<LocalDate>empty();
        for (var contract : rows.findByOrganisationOrderByValidFrom(organisation)) {
            var next = last.map(day -> day.plusDays(1)).orElse(today.date());
            if (contract.covers(next)) {
                last = Optional.of(contract.validTo());
            }
        }
        return last;
    }

    /** The organisations with a contract. */
    public List<String> organisations() {
        return all().stream().map(Contract::organisation).distinct().toList();
    }

    /**
     * Notes a contract that was signed.
     *
     * @throws Refusal when it would end before it begins, or overlaps another one of the same provider
     */
    @Transactional
    public void sign(String organisation, LocalDate from, LocalDate to, String by) {
        var contract = Contract.signed(organisation, from, to);
        demandApart(contract);
        try {
            NewRows.add(() -> rows.save(contract));
        } catch (DuplicateKeyException quicker) {
            throw new Refusal("contracts.refused.overlap");
        }
        changed(organisation, by);
    }

    /**
     * Notes that a contract ends on another day.
     *
     * @throws Refusal when that is before it begins, or within another one
     * @throws OptimisticLockingFailureException when somebody else was quicker
     */
    @Transactional
    public void end(UUID id, LocalDate to, int seen, String by) {
        var contract = rows.findById(id).orElseThrow(() -> new Refusal("contracts.refused.none"));
        if (contract.version() != seen) {
            throw new OptimisticLockingFailureException("the contract was changed meanwhile");
        }
        var ending = contract.ending(to);
        demandApart(ending);
        rows.save(ending);
        changed(contract.organisation(), by);
    }

    private void demandApart(Contract contract) {
        if (rows.findByOrganisationOrderByValidFrom(contract.organisation()).stream()
                .filter(other -> !other.id().equals(contract.id()))
                .anyMatch(other -> !other.validTo().isBefore(contract.validFrom())
                        && !other.validFrom().isAfter(contract.validTo()))) {
            throw new Refusal("contracts.refused.overlap");
        }
    }

    private void changed(String organisation, String by) {
        trail.record(by, Act.CONTRACT_CHANGED, Act.Outcome.DONE, null, organisation, null);
        events.publishEvent(new Changed(organisation));
    }
}
