package si.zavetje.bench;

/** What a ratio should be. */
record Aim(Kind kind, double bound) {

    enum Kind {
        AT_MOST,
        AT_LEAST,
        NONE
    }

    static Aim atMost(double bound) {
        return new Aim(Kind.AT_MOST, bound);
    }

    static Aim atLeast(double bound) {
        return new Aim(Kind.AT_LEAST, bound);
    }

    /** The ratio is printed for comparison only. */
    static Aim none() {
        return new Aim(Kind.NONE, 0);
    }

    String verdict(double ratio) {
        return switch (kind) {
            case AT_MOST -> ratio <= bound ? "met" : "not met";
            case AT_LEAST -> ratio >= bound ? "met" : "not met";
            case NONE -> "";
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case AT_MOST -> "at most " + bound;
            case AT_LEAST -> "at least " + bound;
            case NONE -> "none";
        };
    }
}
