package si.zavetje.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.notifications.Notice;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** A failed step that was tried once more is noted, and others than whoever had it tried are told. */
class RetriesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Notice> told = new ArrayList<>();
    private final CaseReference reference = CaseReference.random();

    @ParameterizedTest
    @EnumSource
    void it_is_noted_each_time_and_the_coordinators_and_every_auditor_are_told(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var people = DirectoryEdits.in(jdbc);
        organisation(people, "coordinator", "COORDINATOR");
        organisation(people, "audit-a", "AUDITOR");
        organisation(people, "audit-b", "AUDITOR");
        var retries = new Retries(jdbc, told::add, people.directory(), Clock.fixed(NOW, ZoneOffset.UTC));

        retries.note("job-1", reference, "Timer_CrisisPeriodEnds", "coordinator");
        retries.note("job-1", reference, "Timer_CrisisPeriodEnds", "deputy");
        retries.note("job-2", null, "history-cleanup", "coordinator");

        assertThat(retries.newest())
                .containsExactlyInAnyOrder(
                        new Retries.Retry(reference.text(), "Timer_CrisisPeriodEnds", NOW, "coordinator"),
                        new Retries.Retry(reference.text(), "Timer_CrisisPeriodEnds", NOW, "deputy"),
                        new Retries.Retry(null, "history-cleanup", NOW, "coordinator"));
        assertThat(told)
                .hasSize(9)
                .allMatch(notice -> notice.kind() == Notice.Kind.ALARM && notice.urgent())
                .extracting(Notice::organisation)
                .contains("coordinator", "audit-a", "audit-b");
        assertThat(told).extracting(Notice::dedupeKey).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void two_who_have_the_same_step_tried_at_the_same_moment_are_not_noted_as_one(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        jdbc.sql("insert into zv_retry (job_id, number, step, asked_at, asked_by) values ('job-1', 1, 'x', ?, 'a')")
                .param(OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC))
                .update();

        assertThatThrownBy(() -> jdbc.sql("insert into zv_retry (job_id, number, step, asked_at, asked_by)"
                                + " values ('job-1', 1, 'x', ?, 'b')")
                        .param(OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC))
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static void organisation(DirectoryEdits people, String id, String kind) {
        people.update(
                "insert into zv_organisation (id, kind, name, rota_order, active, version) values (?, ?, ?, 1, true, 0)",
                id,
                kind,
                id);
    }
}
