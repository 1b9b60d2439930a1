package si.zavetje.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.shared.CaseReference;

/** What a coordinator does to the clocks themselves is noted, and the other coordinators and the auditors are told. */
@Service
public class Retries {

    private static final int NEWEST = 200;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Directory directory;
    private final Clock clock;

    Retries(JdbcClient jdbc, Notices notices, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.directory = directory;
        this.clock = clock;
    }

    /** A failed step that was tried once more: of which case if it belongs to one, when, and because of whom. */
    public record Retry(@Nullable String caseReference, String step, Instant askedAt, String askedBy) {}

    /** Notes that somebody has a failed step tried once more, in the transaction in which she does. */
    public void note(String job, @Nullable CaseReference reference, String step, String by) {
        int number = 1
                + jdbc.sql("select count(*) from zv_retry where job_id = ?")
                        .param(job)
                        .query(Integer.class)
                        .single();
        jdbc.sql("insert into zv_retry (job_id, number, case_reference, step, asked_at, asked_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        job,
                        number,
                        reference == null ? null : reference.text(),
                        step,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .update();
        tell(reference, OrganisationKind.COORDINATOR, Notice.Recipient.COORDINATOR);
        tell(reference, OrganisationKind.AUDITOR, Notice.Recipient.DEPUTY);
    }

    /** What was noted last, the newest first. */
    public List<Retry> newest() {
        return jdbc.sql("select case_reference, step, asked_at, asked_by from zv_retry"
                        + " order by asked_at desc, job_id, number desc fetch first " + NEWEST + " rows only")
                .query((row, index) -> new Retry(
                        row.getString("case_reference"),
                        row.getString("step"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("asked_by")))
                .list();
    }

    /** All coordinators are told by one notice, the auditors by one for each of their organisations. */
    private void tell(@Nullable CaseReference reference, OrganisationKind kind, Notice.Recipient recipient) {
        directory.organisationsOf(kind).stream()
                .map(Organisation::id)
                .limit(recipient == Notice.Recipient.COORDINATOR ? 1 : Long.MAX_VALUE)
                .forEach(organisation -> notices.post(new Notice(
                        UUID.randomUUID().toString(),
                        Notice.Kind.ALARM,
                        reference,
                        null,
                        organisation,
                        recipient,
                        false,
                        true,
                        null)));
    }
}
