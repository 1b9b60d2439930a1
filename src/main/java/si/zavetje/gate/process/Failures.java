package si.zavetje.gate.process;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.database.DatabaseAway;
import si.zavetje.gate.Failure;
import si.zavetje.shared.Refusal;

/** Says what a problem inside the engine means for the person who met it. */
@Component
class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    Optional<Failure> of(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<Failure> known(Throwable cause) {
        if (cause instanceof AccessDenied denied) {
            return Optional.of(new Failure(403, denied));
        }
        if (cause instanceof Refusal refusal) {
            return Optional.of(new Failure(statusOf(refusal), refusal));
        }
        if (cause instanceof CommandRefused) {
            return failure(403, "gate.refused");
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return failure(409, "gate.claimedByAnother");
        }
        if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
            return failure(409, "gate.someoneWasFaster");
        }
        if (cause instanceof DuplicateKeyException || saysUnique(cause)) {
            return failure(409, "gate.someoneWasFaster");
        }
        if (DatabaseAway.isAway(cause)) {
            return failure(503, "gate.databaseAway");
        }
        // What is not yours is answered like what does not exist.
        if (cause instanceof AuthorizationException
                || cause instanceof NotFoundException
                || cause instanceof NullValueException) {
            return failure(404, "gate.gone");
        }
        return Optional.empty();
    }

    private static int statusOf(Refusal refusal) {
        if (refusal.tooLate()) {
            return 409;
        }
        return refusal.mayPass() ? 503 : 400;
    }

    /** The engine's own tables are not translated by Spring. */
    private static boolean saysUnique(Throwable cause) {
        return cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private static Optional<Failure> failure(int status, String key) {
        return Optional.of(new Failure(status, new Refusal(key)));
    }
}
