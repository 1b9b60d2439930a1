package si.zavetje.security;

/** A body that takes part; an inactive one gets no new work and its people cannot sign in. */
public record Organisation(
        String id, OrganisationKind kind, String name, int rotaOrder, boolean active, long version) {}
