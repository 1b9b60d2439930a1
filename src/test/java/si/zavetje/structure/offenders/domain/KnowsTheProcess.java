package si.zavetje.structure.offenders.domain;

import si.zavetje.structure.offenders.process.SomeTasks;

/** Breaks the second rule on purpose. */
public class KnowsTheProcess {

    SomeTasks tasks(SomeTasks tasks) {
        return tasks;
    }
}
