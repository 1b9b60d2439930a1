package si.zavetje.structure.offenders.process;

/** What nobody outside a process package may know. */
public class SomeTasks {}
