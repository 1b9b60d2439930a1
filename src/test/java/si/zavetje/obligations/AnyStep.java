package si.zavetje.obligations;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.Cases;
import si.zavetje.world.World;

/** Begins any step of any model alone, each in a rich case of its own, as if everybody knew of it, and ends them all. */
@TestComponent
public class AnyStep {

    private final World world;
    private final Cases cases;
    private final Responsibilities responsibilities;
    private final Obligations obligations;
    private final JdbcClient jdbc;

    AnyStep(World world, Cases cases, Responsibilities responsibilities, Obligations obligations, JdbcClient jdbc) {
        this.world = world;
        this.cases = cases;
        this.responsibilities = responsibilities;
        this.obligations = obligations;
        this.jdbc = jdbc;
    }

    /** The clock of a step that begins now. */
    public Obligation begin(String phase, String step) {
        return begin(phase, step, step);
    }

    /** The clock of that activity, when a step begins now. */
    public Obligation begin(String phase, String step, String activity) {
        var begun = start(phase, step, activity);
        jdbc.sql("delete from zv_notice where kind = 'NEW_TASK'").update();
        return begun;
    }

    /** The same, and nobody has heard of it yet. */
    public Obligation untold(String phase, String step) {
        return start(phase, step, step);
    }

    private Obligation start(String phase, String step, String activity) {
        var reference = new RichCase(cases, responsibilities, jdbc, world.clock).open();
        world.engine
                .getRuntimeService()
                .createProcessInstanceByKey(phase)
                .businessKey(reference.text())
                .startBeforeActivity(step)
                .execute();
        return obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    /** Ends every case, so that nothing of it is late or missed in the next test. */
    public void endAll() {
        var engine = world.engine.getRuntimeService();
        engine.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(root -> engine.deleteProcessInstance(root.getId(), "next test", true));
        jdbc.sql("update zv_referral set ended_at = received_at where ended_at is null")
                .update();
    }
}
