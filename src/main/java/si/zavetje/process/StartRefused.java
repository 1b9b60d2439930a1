package si.zavetje.process;

/** Why this program does not start, in one sentence, and what to do about it in another. */
class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
