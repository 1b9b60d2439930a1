package si.zavetje.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.casefile.Seals;
import si.zavetje.keys.KeyChecks;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.StartRefused;
import si.zavetje.world.Database;

/** The index of persons, on both databases. */
class PersonIndexTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_index_recognises_and_holds_no_name(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var index = index(jdbc, new IndexKey(keyFile(), new KeyChecks(jdbc)));
        var first = referred(jdbc);
        var second = referred(jdbc);
        index.add(first, person("Zlatka Jovanović"));
        index.add(second, person("Slatka Jovanovitch"));

        assertThat(index.matches(second))
                .containsExactly(new PersonIndex.Match(first.text(), Likeness.SOUND, true, Likeness.SOUND.weight()));
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
    void two_at_the_same_instant_find_each_other(Database database) throws Exception {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        var index = index(jdbc, new IndexKey(keyFile(), new KeyChecks(jdbc)));
        var cases = List.of(referred(jdbc), referred(jdbc));
        var bothWritten = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        var work = cases.stream()
                .map(reference -> people.submit(
                        () -> new TransactionTemplate(new DataSourceTransactionManager(source)).execute(status -> {
                            index.add(reference, person("Zlatka Jovanović"));
                            return meet(bothWritten);
                        })))
                .toList();
        for (var done : work) {
            done.get(30, TimeUnit.SECONDS);
        }
        people.shutdown();

        assertThat(index.matches(cases.get(0)))
                .extracting(PersonIndex.Match::otherReference)
                .containsExactly(cases.get(1).text());
        assertThat(index.matches(cases.get(1)))
                .extracting(PersonIndex.Match::otherReference)
                .containsExactly(cases.get(0).text());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_kept_of_a_person_is_locked_with_her_case(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var facts = new PersonFacts(jdbc, Seals.in(folder, jdbc));
        var reference = referred(jdbc);
        var kept = new PersonFacts.Kept(
                new ReferredPerson.Facts(Birth.on(LocalDate.of(2012, 5, 17)), Set.of("NG", "RO"), "Feminine"),
                LocalDate.of(2030, 5, 16));
        facts.keep(reference, kept);

        assertThat(facts.of(reference)).isEqualTo(kept);
        assertThat(facts.of(referred(jdbc))).isEqualTo(PersonFacts.Kept.NOTHING);
        var other = referred(jdbc);
        facts.keep(other, PersonFacts.Kept.NOTHING);
        jdbc.sql("update zv_referral set facts = (select facts from zv_referral where case_reference = ?)"
                        + " where case_reference = ?")
                .params(reference.text(), other.text())
                .update();
        assertThatThrownBy(() -> facts.of(other)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void another_key_recognises_nobody_and_a_lost_one_stops_the_start() throws Exception {
        var jdbc = JdbcClient.create(Database.H2.migrated());
        var key = new IndexKey(keyFile(), new KeyChecks(jdbc));
        var index = index(jdbc, key);
        index.add(referred(jdbc), person("Ana Novak"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(new IndexKey(keyFile(), new KeyChecks(jdbc)).digest("x")).isEqualTo(key.digest("x"));
        var other = new IndexKey(anotherKey(), new KeyChecks(JdbcClient.create(Database.H2.migrated())));
        assertThat(other.digest("x")).isNotEqualTo(key.digest("x"));

        Files.delete(keyFile());
        assertThatThrownBy(() -> new IndexKey(keyFile(), new KeyChecks(jdbc))).isInstanceOf(StartRefused.class);
    }

    private static CaseReference referred(JdbcClient jdbc) {
        var reference = CaseReference.random();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        insert into zv_referral (case_reference, received_at, legal_status, immediate_danger, detained,
                          child, accompanying_children, version)
                        values (?, ?, 'TCN_IRREGULAR', false, false, false, 0, 0)
                        """)
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        return reference;
    }

    private static ReferredPerson person(String name) {
        return new ReferredPerson(List.of(name), ReferredPerson.Facts.NONE, Optional.empty());
    }

    private static int meet(CyclicBarrier others) {
        try {
            return others.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonIndex index(JdbcClient jdbc, IndexKey key) {
        return new PersonIndex(jdbc, key, new PersonFacts(jdbc, Seals.in(folder, jdbc)));
    }

    private Path keyFile() {
        return folder.resolve("keys/person-index.key");
    }

    private Path anotherKey() {
        return folder.resolve("keys/another.key");
    }
}
