package si.zavetje.obligations.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import si.zavetje.obligations.NewObligation;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.obligations.Obligations.Ended;

/** What one command of the engine did to its clocks, written at its end in one go and in its transaction. */
class ObligationLog implements Session {

    private final Obligations obligations;
    private final Map<String, NewObligation> begun = new LinkedHashMap<>();
    private final Map<String, Ended> ended = new LinkedHashMap<>();
    private final Map<String, String> handedOver = new LinkedHashMap<>();

    ObligationLog(Obligations obligations) {
        this.obligations = obligations;
    }

    static ObligationLog ofThisCommand() {
        return Context.getCommandContext().getSession(ObligationLog.class);
    }

    void begin(NewObligation obligation) {
        begun.put(obligation.clockId(), obligation);
    }

    void end(String clockId, Obligation.State state) {
        end(new Ended(clockId, state, null));
    }

    /** A timer did what it was set for. */
    void fired(String clockId, Instant due) {
        end(new Ended(clockId, Obligation.State.DONE, due));
    }

    /** A clock that begins and ends within one command never ran. */
    private void end(Ended clock) {
        if (begun.remove(clock.clockId()) == null) {
            ended.putIfAbsent(clock.clockId(), clock);
        }
    }

    void handOver(String clockId, String organisation) {
        handedOver.put(clockId, organisation);
    }

    @Override
    public void flush() {
        if (!begun.isEmpty()) {
            obligations.begin(List.copyOf(begun.values()));
            begun.clear();
        }
        if (!ended.isEmpty()) {
            obligations.end(List.copyOf(ended.values()));
            ended.clear();
        }
        handedOver.forEach(obligations::handOver);
        handedOver.clear();
    }

    @Override
    public void close() {}
}
