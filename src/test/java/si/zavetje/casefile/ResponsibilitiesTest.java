package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** Two who change at once who answers for a case, or write in it for the first time, on both databases. */
class ResponsibilitiesTest {

    private static final Reader OFFICER = new Reader("police", "police-a", OrganisationKind.POLICE);

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void one_organisation_answers_in_a_capacity_when_two_hand_it_over_at_once(Database database) {
        var at = on(database);
        var reference = aCase(at);

        atOnce(
                at,
                () -> at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-b"),
                () -> at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-c"));

        assertThat(at.responsibilities.organisationFor(reference, Capacity.CRISIS_PROVIDER))
                .contains("crisis-c");
        assertThat(at.responsibilities.pastAndPresent(reference, Capacity.CRISIS_PROVIDER))
                .containsExactlyInAnyOrder("crisis-a", "crisis-b", "crisis-c");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_holder_of_a_capacity_is_refused_by_the_table_itself(Database database) {
        var at = on(database);
        var reference = aCase(at);

        assertThatThrownBy(() -> at.standings.add(reference, Capacity.CRISIS_PROVIDER, "crisis-b", clock.instant()))
                .isInstanceOf(DuplicateKeyException.class);
        at.standings.add(reference, "group-1", clock.instant());
        assertThatThrownBy(() -> at.standings.add(reference, "group-1", clock.instant()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void two_who_make_the_first_entry_of_a_part_at_once_both_keep_theirs(Database database) {
        var at = on(database);
        var reference = aCase(at);

        atOnce(
                at,
                () -> at.record(reference, Compartment.POLICE, "TriageReferral", Map.of("by", 1), OFFICER),
                () -> at.record(reference, Compartment.POLICE, "TriageReferral", Map.of("by", 2), OFFICER));

        assertThat(at.ledger.entries(reference)).hasSize(2);
        assertThat(at.file.latest(reference, Compartment.POLICE, "TriageReferral", OFFICER))
                .containsEntry("by", 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_person_appointed_twice_at_once_is_appointed_once(Database database) {
        var at = on(database);
        var reference = aCase(at);

        atOnce(
                at,
                () -> at.responsibilities.appoint(reference, "group-1"),
                () -> at.responsibilities.appoint(reference, "group-1"));

        assertThat(at.responsibilities.appointed(reference)).isEqualTo(List.of("group-1"));
    }

    private OneDatabase on(Database database) {
        return new OneDatabase(database, folder.resolve("key.json"), clock);
    }

    private static CaseReference aCase(OneDatabase at) {
        var reference = at.file.open("2025-26");
        at.responsibilities.assign(reference, Capacity.POLICE, "police-a");
        at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        return reference;
    }

    /** The second begins when the first has written and not yet committed; it must wait, and then see what the first did. */
    private static void atOnce(OneDatabase at, Runnable first, Runnable second) {
        var secondRuns = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> {
            await(secondRuns);
            at.transaction.executeWithoutResult(status -> second.run());
        });
        at.transaction.executeWithoutResult(status -> {
            first.run();
            secondRuns.countDown();
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS))
                    .as("the second waits for the first")
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
        });
        other.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
