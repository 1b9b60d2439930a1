package si.zavetje.bench;

/** How much is measured; a smaller run is for whoever changes a measurement. */
final class Sizes {

    static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final int MANY = Integer.getInteger("bench.many", 100_000);
    static final int FEW = Integer.getInteger("bench.few", 1_000);

    /** Of so many clocks as there are in {@link #MANY}, this many are late. */
    static final int OVERDUE = Integer.getInteger("bench.overdue", 20_000);

    private Sizes() {}
}
