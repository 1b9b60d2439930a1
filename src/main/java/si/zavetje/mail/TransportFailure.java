package si.zavetje.mail;

/** A message did not arrive. */
public final class TransportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Without the cause: what a server answers may contain an address. */
    public TransportFailure(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
