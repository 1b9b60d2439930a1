package si.zavetje.gate.process;

import org.camunda.bpm.engine.AuthorizationException;

/** The gate's no. */
class CommandRefused extends AuthorizationException {

    CommandRefused() {
        super("refused by the gate");
    }
}
