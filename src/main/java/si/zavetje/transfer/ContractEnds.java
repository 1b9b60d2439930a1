package si.zavetje.transfer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.contracts.Contracts;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.ProviderStay;
import si.zavetje.stays.ProviderStays;

/** Whoever lives at a provider whose contract ends is asked in time where she wants to go on (H45); her period runs on. */
@Component
class ContractEnds {

    private final Contracts contracts;
    private final ProviderStays stays;
    private final Transfers transfers;
    private final Deadlines deadlines;
    private final Clock clock;

    ContractEnds(Contracts contracts, ProviderStays stays, Transfers transfers, Deadlines deadlines, Clock clock) {
        this.contracts = contracts;
        this.stays = stays;
        this.transfers = transfers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Looks at all providers with a contract. */
    @Transactional
    void look() {
        contracts.organisations().forEach(this::look);
    }

    @EventListener
    void on(Contracts.Changed changed) {
        look(changed.organisation());
    }

    /** Who comes to a provider that ends soon is asked at once. */
    @EventListener
    void on(ProviderStays.Came came) {
        contracts.lastDay(came.provider()).ifPresent(last -> askInTime(came.reference(), last));
    }

    private void look(String organisation) {
        contracts.lastDay(organisation).ifPresent(last -> stays.at(organisation).stream()
                .map(ProviderStay::caseReference)
                .distinct()
                .map(CaseReference::new)
                .forEach(reference -> askInTime(reference, last)));
    }

    private void askInTime(CaseReference reference, LocalDate last) {
        var from = deadlines.reminder(reference, "contract.ahead", last);
        if (!clock.instant().isBefore(from)) {
            transfers.providerEnds(reference, last);
        }
    }
}
