package si.zavetje.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.Refusal;

/** From when to when a provider works for the state, both days inclusive. */
@Table("zv_contract")
public record Contract(@Id UUID id, String organisation, LocalDate validFrom, LocalDate validTo, @Version int version) {

    /**
     * A contract that is signed.
     *
     * @throws Refusal when it would end before it begins
     */
    static Contract signed(String organisation, LocalDate from, LocalDate to) {
        return new Contract(UUID.randomUUID(), organisation, from, demandOrder(from, to), 0);
    }

    /** Whether the provider works for the state on a day. */
    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /**
     * It ends on another day than was thought.
     *
     * @throws Refusal when that is before it begins
     */
    Contract ending(LocalDate to) {
        return new Contract(id, organisation, validFrom, demandOrder(validFrom, to), version);
    }

    private static LocalDate demandOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Refusal("contracts.refused.order");
        }
        return to;
    }
}
