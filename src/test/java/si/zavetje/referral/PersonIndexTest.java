package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.keys.KeyChecks;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.StartRefused;
import si.zavetje.world.Database;

/** The index of persons and the tables of referrals, on both databases. */
class PersonIndexTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_index_recognises_and_holds_no_name(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var index = new PersonIndex(jdbc, new IndexKey(keyFile(), new KeyChecks(jdbc)));
        var first = referred(jdbc);
        var second = referred(jdbc);
        index.add(first, person("Zlatka Jovanović"));
        index.add(second, person("Slatka Jovanovitch"));

        assertThat(index.matches(second))
                .containsExactly(new PersonIndex.Match(first.text(), ReferredPerson.Likeness.SOUND, true));
        assertThat(jdbc.sql("select trace from zv_person_trace")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(trace -> trace.matches("[0-9a-f]{64}"));

        index.forget(first);
        assertThat(index.matches(second)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_changed_meanwhile_is_not_overwritten(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var referrals = new ReceivedReferrals(jdbc);
        var seen = referrals.of(referred(jdbc));
        referrals.end(seen, "COMPLETED", NOW);

        assertThat(referrals.of(new CaseReference(seen.caseReference())).open()).isFalse();
        assertThatThrownBy(() -> referrals.end(seen, "WITHDREW", NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_is_confirmed_or_taken_back_once(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var links = new CaseLinks(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        var reference = referred(jdbc);
        links.add(reference, referred(jdbc), CaseLinks.Kind.LINK);
        var link = links.standing(reference).orElseThrow();
        links.undo(link);

        assertThat(links.standing(reference)).isEmpty();
        assertThatThrownBy(() -> links.confirm(link)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void another_key_recognises_nobody_and_a_lost_one_stops_the_start() throws Exception {
        var jdbc = JdbcClient.create(Database.H2.migrated());
        var key = new IndexKey(keyFile(), new KeyChecks(jdbc));
        var index = new PersonIndex(jdbc, key);
        index.add(referred(jdbc), person("Ana Novak"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(new IndexKey(keyFile(), new KeyChecks(jdbc)).digest("x")).isEqualTo(key.digest("x"));
        var other = new IndexKey(anotherKey(), new KeyChecks(JdbcClient.create(Database.H2.migrated())));
        assertThat(other.digest("x")).isNotEqualTo(key.digest("x"));

        Files.delete(keyFile());
        assertThatThrownBy(() -> new IndexKey(keyFile(), new KeyChecks(jdbc))).isInstanceOf(StartRefused.class);
    }

    @Test
    void h27_a_child_is_one_until_the_eve_of_her_eighteenth_birthday() {
        var child = new ReceivedReferral(
                "7K3M-2QF8",
                NOW,
                Referral.LegalStatus.EU,
                false,
                false,
                true,
                LocalDate.of(2026, 5, 9),
                0,
                null,
                null,
                0);

        assertThat(child.childOn(LocalDate.of(2026, 5, 9))).isTrue();
        assertThat(child.childOn(LocalDate.of(2026, 5, 10))).isFalse();
    }

    private static CaseReference referred(JdbcClient jdbc) {
        var reference = CaseReference.random();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        new ReceivedReferrals(jdbc)
                .add(new ReceivedReferral(
                        reference.text(),
                        NOW,
                        Referral.LegalStatus.TCN_IRREGULAR,
                        false,
                        false,
                        false,
                        null,
                        0,
                        null,
                        null,
                        0));
        return reference;
    }

    private static ReferredPerson person(String name) {
        return new ReferredPerson(List.of(name), Optional.of(1999), "RS", Optional.empty());
    }

    private Path keyFile() {
        return folder.resolve("keys/person-index.key");
    }

    private Path anotherKey() {
        return folder.resolve("keys/another.key");
    }
}
