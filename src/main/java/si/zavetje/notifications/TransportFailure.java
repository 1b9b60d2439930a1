package si.zavetje.notifications;

/** A message did not arrive. */
final class TransportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Without the cause: what a server answers may contain an address. */
    TransportFailure(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
