package si.zavetje.shared;

/** Why this program does not start, in one sentence, and what to do about it in another. */
public class StartRefused extends RuntimeException {

    private final String remedy;

    /** Refuses to start with a reason and a remedy, each a whole sentence for whoever looks after this system. */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
