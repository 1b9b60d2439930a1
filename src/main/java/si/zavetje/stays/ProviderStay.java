package si.zavetje.stays;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The time in which a person lived at one provider; without an end while she does. */
@Table("zv_provider_stay")
public record ProviderStay(
        @Id UUID id,
        String caseReference,
        int number,
        Housing housing,
        String provider,
        Instant since,
        @Nullable Instant untilAt,
        @Nullable String ending,
        @Version int version) {

    /** How a stay ends at one provider and goes on at another. */
    static final String TRANSFERRED = "TRANSFERRED";

    static ProviderStay begun(String caseReference, int number, Housing housing, String provider, Instant since) {
        return new ProviderStay(UUID.randomUUID(), caseReference, number, housing, provider, since, null, null, 0);
    }

    boolean lasts() {
        return untilAt == null;
    }

    /** She does not live there any more. */
    ProviderStay ended(Instant at, String why) {
        if (!lasts()) {
            throw new IllegalStateException("she does not live there any more");
        }
        return new ProviderStay(id, caseReference, number, housing, provider, since, at, why, version);
    }
}
