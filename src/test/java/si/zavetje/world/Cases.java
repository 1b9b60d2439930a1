package si.zavetje.world;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.CaseFile;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.policy.Policies;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** Cases that have come as far as a later phase needs them, without walking the phases before. */
public final class Cases {

    private final CaseFile caseFile;
    private final Responsibilities responsibilities;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Clock clock;
    private final Consents consents;

    Cases(
            CaseFile caseFile,
            Responsibilities responsibilities,
            Policies policies,
            JdbcClient jdbc,
            ProcessEngine engine,
            Clock clock,
            Consents consents) {
        this.caseFile = caseFile;
        this.responsibilities = responsibilities;
        this.policies = policies;
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
        this.consents = consents;
    }

    /** A person of that legal status, referred now by the police, adult, with reasonable grounds and consent. */
    public CaseReference identified(String legalStatus) {
        var reference = referred(legalStatus, false);
        inquiry(reference, "REASONABLE_GROUNDS", "YES");
        allow(reference);
        return reference;
    }

    /** The person allows both programmes to know who the person is. */
    private void allow(CaseReference reference) {
        var word = new Word("VICTIM", null, null, null, null, null, null, "crisis-a", "crisis-a");
        for (var recipient : List.of(Recipient.SAFE_PROVIDER, Recipient.REINTEGRATION_PROVIDER)) {
            consents.say(reference, recipient, true, word);
        }
    }

    /** A person of that legal status, referred now by the police. */
    public CaseReference referred(String legalStatus, boolean child) {
        var reference = caseFile.open(policies.inForce(clock).name());
        responsibilities.assign(reference, Capacity.POLICE, "police-a");
        jdbc.sql("insert into zv_referral (case_reference, received_at, legal_status, immediate_danger, detained,"
                        + " child, accompanying_children, version) values (?, ?, ?, false, false, ?, 0, 1)")
                .params(reference.text(), now(), legalStatus, child)
                .update();
        return reference;
    }

    /** What the police found out, and what the person answered about being assisted. */
    public void inquiry(CaseReference reference, String decision, String assistanceConsent) {
        jdbc.sql(
                        "insert into zv_inquiry (case_reference, in_danger, shelter_needed, accommodation_consent,"
                                + " decide_from, decision, assistance_consent, version) values (?, false, true, 'YES', ?, ?, ?, 1)")
                .params(reference.text(), now(), decision, assistanceConsent)
                .update();
    }

    /** Starts one phase of a case by itself. */
    public void start(String phase, CaseReference reference) {
        engine.getRuntimeService().startProcessInstanceByKey(phase, reference.text());
    }

    /** Whether a phase of a case ended with that event, and nothing of the case is left open. */
    public boolean endedWith(CaseReference reference, String endEvent) {
        return engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(reference.text())
                                .count()
                        == 0
                && engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.text())
                        .rootProcessInstances()
                        .list()
                        .stream()
                        .anyMatch(instance -> engine.getHistoryService()
                                        .createHistoricActivityInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(endEvent)
                                        .count()
                                > 0);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
