package si.zavetje.structure.offenders.domain;

import org.camunda.bpm.engine.RuntimeService;

/** Breaks the first rule on purpose. */
public class KnowsTheEngine {

    RuntimeService engine(RuntimeService engine) {
        return engine;
    }
}
