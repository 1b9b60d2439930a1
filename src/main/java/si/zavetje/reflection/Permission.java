package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision of the police on a permission to stay, and what has become of it since. */
record Permission(
        UUID id,
        String caseReference,
        int number,
        boolean granted,
        boolean notNeeded,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate lastDay,
        int extensions,
        @Nullable Continuation continuation,
        @Nullable Boolean permitGranted,
        long version) {}
