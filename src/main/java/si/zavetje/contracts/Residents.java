package si.zavetje.contracts;

/** Who lives at a provider. */
public interface Residents {

    /** How many people live there now. */
    int livingAt(String provider);
}
