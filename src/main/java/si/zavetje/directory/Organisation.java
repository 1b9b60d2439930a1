package si.zavetje.directory;

/** A body that takes part; an inactive one gets no new work and its people cannot sign in; so is one whose row was changed past this program. */
public record Organisation(
        String id,
        OrganisationKind kind,
        String name,
        int rotaOrder,
        boolean active,
        boolean changedPast,
        long version) {}
