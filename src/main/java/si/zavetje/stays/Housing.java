package si.zavetje.stays;

import si.zavetje.responsibility.Capacity;

/** In which programme somebody lives in a house. */
public enum Housing {
    CRISIS(Capacity.CRISIS_PROVIDER),
    SAFE(Capacity.SAFE_PROVIDER);

    private final Capacity capacity;

    Housing(Capacity capacity) {
        this.capacity = capacity;
    }

    /** In what capacity the provider of the house answers for the case. */
    public Capacity capacity() {
        return capacity;
    }
}
