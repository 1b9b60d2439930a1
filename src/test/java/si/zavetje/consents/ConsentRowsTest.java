package si.zavetje.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.Seals;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Reader;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** What was said of who may learn of a person, on both databases. */
class ConsentRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Word WORD = Word.by(new Reader("ana", "crisis-a", OrganisationKind.CRISIS_PROVIDER));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void what_was_said_last_of_each_recipient_and_purpose_is_kept_with_all_that_was_said(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        var word = WORD.spoken("ukr", true).afterTheSheet(true).said(Word.How.SIGNATURE, DAY.plusDays(30));
        rows(jdbc).add(reference, Recipient.IOM, Purpose.HELP, Answer.GIVEN, word);
        rows(jdbc).add(reference, Recipient.IOM, Purpose.HEALTH, Answer.REFUSED, WORD);
        rows(jdbc).add(reference, Recipient.SAFE_PROVIDER, Purpose.HELP, Answer.GIVEN, WORD);
        later(jdbc).add(reference, Recipient.SAFE_PROVIDER, Purpose.HELP, Answer.WITHDRAWN, WORD);

        assertThat(rows(jdbc).of(reference))
                .extracting(Consent::recipient, Consent::purpose, Consent::answer)
                .containsExactly(
                        tuple(Recipient.SAFE_PROVIDER, Purpose.HELP, Answer.WITHDRAWN),
                        tuple(Recipient.IOM, Purpose.HELP, Answer.GIVEN),
                        tuple(Recipient.IOM, Purpose.HEALTH, Answer.REFUSED));
        assertThat(rows(jdbc).of(reference).get(1).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update zv_consent set answer = 'GIVEN'",
                "update zv_consent set recipient = 'CRISIS_PROVIDER'",
                "update zv_consent set purpose = 'HEALTH'",
                "update zv_consent set valid_until = date '2030-01-01'",
                "update zv_consent set signed_by = 'GUARDIAN'",
                "update zv_consent set recorded_at = recorded_at + interval '1' hour",
                "update zv_consent set case_reference = (select max(reference) from zv_case where reference <> case_reference)",
                "insert into zv_consent (case_reference, recipient, purpose, answer, taken_by, taken_for, recorded_at)"
                        + " select case_reference, recipient, purpose, 'GIVEN', taken_by, taken_for, recorded_at from zv_consent"
            })
    void a_consent_that_was_written_past_the_program_is_not_believed(String edit) {
        for (var database : Database.values()) {
            var jdbc = JdbcClient.create(database.migrated());
            var reference = OpenedCase.in(jdbc, NOW);
            var other = OpenedCase.in(jdbc, NOW);
            rows(jdbc).add(reference, Recipient.SAFE_PROVIDER, Purpose.HELP, Answer.REFUSED, WORD);
            assertThat(rows(jdbc).changedPast()).isEmpty();

            jdbc.sql(edit).update();

            assertThat(rows(jdbc).changedPast()).hasSize(1);
            assertThatThrownBy(() -> {
                        rows(jdbc).of(reference);
                        rows(jdbc).of(other);
                    })
                    .isInstanceOf(Tampered.class);
        }
    }

    /** The row of a consent that was taken back since, once more: it is older than what was said last. */
    @ParameterizedTest
    @EnumSource
    void an_earlier_consent_put_in_again_gives_nothing(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        rows(jdbc).add(reference, Recipient.SAFE_PROVIDER, Purpose.HELP, Answer.GIVEN, WORD);
        later(jdbc).add(reference, Recipient.SAFE_PROVIDER, Purpose.HELP, Answer.WITHDRAWN, WORD);
        var columns = "case_reference, recipient, purpose, answer, taken_by, taken_for, recorded_at, seal";

        jdbc.sql("insert into zv_consent (" + columns + ") select " + columns
                        + " from zv_consent where answer = 'GIVEN'")
                .update();

        assertThat(rows(jdbc).of(reference)).extracting(Consent::answer).containsExactly(Answer.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void what_two_record_at_once_is_all_kept_and_the_later_counts(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        var reference = OpenedCase.in(jdbc, NOW);
        var rows = rows(jdbc);

        assertThat(TwoTransactions.on(source)
                        .atOnce(
                                () -> rows.add(reference, Recipient.IOM, Purpose.HELP, Answer.GIVEN, WORD),
                                () -> rows.add(reference, Recipient.IOM, Purpose.HELP, Answer.REFUSED, WORD)))
                .isEmpty();

        assertThat(rows.of(reference)).extracting(Consent::answer).containsExactly(Answer.REFUSED);
        assertThat(jdbc.sql("select count(*) from zv_consent").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_consent_counts_until_the_end_of_its_last_day() {
        var consent =
                new Consent(Recipient.IOM, Purpose.HELP, Answer.GIVEN, WORD.said(Word.How.WORD, DAY.plusDays(1)), NOW);

        assertThat(List.of(consent.holdsOn(DAY), consent.holdsOn(DAY.plusDays(1)), consent.holdsOn(DAY.plusDays(2))))
                .containsExactly(true, true, false);
        assertThat(new Consent(Recipient.IOM, Purpose.HELP, Answer.REFUSED, WORD, NOW).holdsOn(DAY))
                .isFalse();
    }

    private ConsentRows rows(JdbcClient jdbc) {
        return at(NOW, jdbc);
    }

    private ConsentRows later(JdbcClient jdbc) {
        return at(NOW.plusSeconds(60), jdbc);
    }

    private ConsentRows at(Instant now, JdbcClient jdbc) {
        return new ConsentRows(jdbc, Seals.rows(folder, jdbc), Clock.fixed(now, ZoneOffset.UTC));
    }
}
