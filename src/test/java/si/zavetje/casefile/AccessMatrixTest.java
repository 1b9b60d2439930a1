package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Relation;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** Every role in every relation to a case, every part of the file, reading and writing: against a second list. */
class AccessMatrixTest {

    private static final Compartment[] PARTS = Compartment.values();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everybody_may_exactly_what_the_second_list_says(Database database) throws IOException {
        var at = on(database);
        var expected = secondList();
        var wrong = new TreeSet<String>();
        for (var role : OrganisationKind.values()) {
            for (var relation : Relation.values()) {
                var reader = new Reader("somebody", "her-organisation", role);
                var reference = standing(at, relation);
                for (var part : PARTS) {
                    var cell = role + " " + relation + " " + part;
                    var found = may(at, reader, reference, part);
                    if (!found.equals(expected.getOrDefault(cell, "-"))) {
                        wrong.add(cell + ": " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Of two entries of each part, one of her own organisation, a whole file shows none, that one, or both. */
    @ParameterizedTest
    @EnumSource
    void a_whole_file_shows_exactly_the_entries_that_the_second_list_gives(Database database) throws IOException {
        var at = on(database);
        var expected = secondList();
        var wrong = new TreeSet<String>();
        for (var role : OrganisationKind.values()) {
            for (var relation : Relation.values()) {
                var reader = new Reader("somebody", "her-organisation", role);
                var reference = standing(at, relation);
                at.transaction.executeWithoutResult(status -> fill(at, reference));
                for (var part : PARTS) {
                    var cell = role + " " + relation + " " + part;
                    var may = expected.getOrDefault(cell, "-");
                    long shown = at.reading.of(reference, reader).stream()
                            .flatMap(file -> file.entries().stream())
                            .filter(entry -> entry.compartment() == part)
                            .count();
                    if (shown != (may.startsWith("r") ? 2 : may.startsWith("o") ? 1 : 0)) {
                        wrong.add(cell + ": " + shown);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void fill(OneDatabase at, CaseReference reference) {
        var row = at.ledger.lock(reference);
        for (var part : PARTS) {
            for (var organisation : List.of("her-organisation", "other-organisation")) {
                var entry = new Entry(
                        UUID.randomUUID(),
                        reference,
                        row.entries() + 1,
                        part.name(),
                        "SomeForm",
                        row.openedAt(),
                        "somebody-else",
                        organisation);
                var content = "{\"answer\":1}".getBytes(StandardCharsets.UTF_8);
                row = at.ledger.append(row, entry, at.keys.forWriting(reference, part.name()), content);
            }
        }
        at.ledger.seal(row);
    }

    @ParameterizedTest
    @EnumSource
    void who_stands_to_a_case_in_two_ways_may_what_either_gives_her(Database database) {
        var at = on(database);
        var reference = standing(at, Relation.FORMER);
        at.responsibilities.assign(reference, Capacity.SAFE_PROVIDER, "her-organisation");
        at.responsibilities.appoint(reference, "somebody");
        var reader = new Reader("somebody", "her-organisation", OrganisationKind.SAFE_PROVIDER);

        assertThat(may(at, reader, reference, Compartment.SUPPORT)).isEqualTo("rw");
        assertThat(may(at, reader, reference, Compartment.GROUP)).isEqualTo("rw");
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_learn_of_the_person_reads_what_her_own_organisation_wrote_and_writes_as_before(Database database)
            throws IOException {
        var at = on(database);
        var expected = secondList();
        at.strangers.addAll(EnumSet.allOf(OrganisationKind.class));
        var wrong = new TreeSet<String>();
        for (var role : OrganisationKind.values()) {
            for (var relation : List.of(Relation.RESPONSIBLE, Relation.APPOINTED, Relation.ASKED)) {
                var reader = new Reader("somebody", "her-organisation", role);
                var reference = standing(at, relation);
                for (var part : PARTS) {
                    var cell = role + " " + relation + " " + part;
                    var found = may(at, reader, reference, part);
                    var without = role == OrganisationKind.COORDINATOR
                            ? expected.getOrDefault(cell, "-")
                            : expected.getOrDefault(cell, "-").replace('r', 'o');
                    if (!found.equals(without)) {
                        wrong.add(cell + ": " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_stands_to_a_case_by_the_relation_of_another(Database database) {
        var at = on(database);
        for (var relation : Relation.values()) {
            var reference = standing(at, relation);
            var stranger = new Reader("stranger", "other-organisation", OrganisationKind.CRISIS_PROVIDER);
            for (var part : PARTS) {
                assertThat(may(at, stranger, reference, part))
                        .as(relation + " " + part)
                        .isEqualTo("-");
            }
        }
    }

    private CaseReference standing(OneDatabase at, Relation relation) {
        at.named.clear();
        at.asked.clear();
        at.senders.clear();
        var reference = at.file.open("2025-26");
        switch (relation) {
            case RESPONSIBLE -> at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "her-organisation");
            case FORMER -> {
                at.responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "her-organisation");
                at.responsibilities.end(reference, Capacity.CRISIS_PROVIDER);
            }
            case APPOINTED -> at.responsibilities.appoint(reference, "somebody");
            case NAMED -> at.named.add("somebody");
            case ASKED -> at.asked.add("her-organisation");
            case SENDER -> at.senders.add("her-organisation");
            case NONE -> {}
        }
        return reference;
    }

    private static String may(OneDatabase at, Reader reader, CaseReference reference, Compartment part) {
        var read =
                switch (at.rules.readScope(reader, reference, part)) {
                    case NOTHING -> "";
                    case OWN_ENTRIES -> "o";
                    case ALL_ENTRIES -> "r";
                };
        var both = read + (mayWrite(at, reader, reference, part) ? "w" : "");
        return both.isEmpty() ? "-" : both;
    }

    private static boolean mayWrite(OneDatabase at, Reader reader, CaseReference reference, Compartment part) {
        try {
            at.rules.demandWrite(reader, reference, List.of(part));
            return true;
        } catch (AccessDenied denied) {
            return false;
        }
    }

    /** Being named or asked adds to what the lack of any other relation gives; the list says both in one row. */
    private static Map<String, String> secondList() throws IOException {
        var list = new HashMap<String, String>();
        for (var line : new ClassPathResource("access-matrix.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(row -> !row.startsWith("#"))
                .toList()) {
            var cells = List.of(line.split("\\s+"));
            for (int i = 0; i < PARTS.length; i++) {
                list.put(cells.get(0) + " " + cells.get(1) + " " + PARTS[i], cells.get(i + 2));
            }
        }
        for (var part : PARTS) {
            var none = list.getOrDefault("COORDINATOR NONE " + part, "-");
            list.putIfAbsent("COORDINATOR NAMED " + part, none);
            list.putIfAbsent("COORDINATOR ASKED " + part, none);
            list.putIfAbsent("COORDINATOR SENDER " + part, none);
        }
        return list;
    }

    private OneDatabase on(Database database) {
        return new OneDatabase(
                database,
                folder.resolve("key.json"),
                Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC));
    }
}
