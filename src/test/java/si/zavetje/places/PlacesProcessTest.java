package si.zavetje.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Places held, given and free again, as people arrive and leave. */
@EngineTest
class PlacesProcessTest {

    private static final Reader HOUSE = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader SAFE = new Reader("safe-a", "safe-a", OrganisationKind.SAFE_PROVIDER);

    @Autowired
    World world;

    @Autowired
    PlaceRegister register;

    @Autowired
    PlaceRows rows;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @AfterEach
    void no_house_has_a_place() {
        rows.deleteAll();
    }

    @Test
    void a_place_is_held_for_who_is_expected_and_offered_to_nobody_else() {
        var place = add(HOUSE, "K1-03", 1, false, true);
        var expected = announced(Map.of());
        var other = announced(Map.of());

        assertThat(offered(expected)).containsEntry(place, "K1-03: 1 bed, suits");
        expected.does("crisis-a", "PrepareLocation", "answer", "READY", "place", place);

        assertThat(offered(other)).containsOnlyKeys("UNREGISTERED");
        assertThatThrownBy(() -> other.does("crisis-a", "PrepareLocation", "answer", "READY", "place", place))
                .hasMessage("forms.notAnOption");
        assertThat(holder(place)).isEqualTo(expected.reference.text());
    }

    @Test
    void it_is_free_when_nobody_came() {
        var place = add(HOUSE, "K1-03", 1, false, true);
        var expected = announced(Map.of()).does("crisis-a", "PrepareLocation", "answer", "READY", "place", place);

        expected.does("crisis-a", "RecordHandover", "outcome", "NO_SHOW");

        assertThat(holder(place)).isNull();
    }

    @Test
    void it_waits_no_longer_than_the_house_does() {
        var place = add(HOUSE, "K1-03", 1, false, true);
        announced(Map.of()).does("crisis-a", "PrepareLocation", "answer", "READY", "place", place);

        world.clock.advance(Duration.ofHours(20));

        var next = Walk.refer(world).emergencyAgreed().does("police", "AnnouncePlacement", "eta", "2026-03-03T06:00");
        assertThat(offered(next)).containsKey(place);
    }

    @Test
    void who_came_keeps_the_place_that_was_held_however_late_it_is_noted_who_moved_in() {
        var place = add(HOUSE, "K1-03", 1, false, true);
        var walk = announced(Map.of())
                .does("crisis-a", "PrepareLocation", "answer", "READY", "place", place)
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00");

        world.clock.advance(Duration.ofHours(20));

        var next = Walk.refer(world).emergencyAgreed().does("police", "AnnouncePlacement", "eta", "2026-03-03T06:00");
        assertThat(offered(next)).containsOnlyKeys("UNREGISTERED");
        walk.does("crisis-a", "AdmitPerson", "place", place);
        assertThat(holder(place)).isEqualTo(walk.reference.text());
    }

    @Test
    void whoever_lives_there_leaves_it_by_leaving_the_house() {
        var place = add(HOUSE, "K1-03", 1, false, true);
        var walk = announced(Map.of())
                .does("crisis-a", "PrepareLocation", "answer", "READY", "place", place)
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00");
        assertThat(List.copyOf(offered(walk, "AdmitPerson").values()))
                .first()
                .isEqualTo("K1-03: 1 bed, held for this person or given already");

        walk.does("crisis-a", "AdmitPerson", "place", place);
        assertThat(register.own(rows.findByOrderByCode().get(0).id(), HOUSE)
                        .orElseThrow()
                        .livedIn())
                .isTrue();

        walk.later(Duration.ofDays(1)).does("crisis-a", "RecordExit", "reason", "WITHDREW");
        assertThat(holder(place)).isNull();
    }

    @Test
    void who_moves_within_the_house_frees_the_place_before() {
        var old = add(HOUSE, "K1-03", 1, false, true);
        var now = add(HOUSE, "K1-04", 1, false, true);
        var walk = announced(Map.of())
                .does("crisis-a", "PrepareLocation", "answer", "READY", "place", old)
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson", "place", old)
                .reports("crisis-a", "IN_DANGER")
                .does("crisis-a", "RelocatePerson", "place", now);

        assertThat(holder(old)).isNull();
        assertThat(holder(now)).isEqualTo(walk.reference.text());
    }

    @ParameterizedTest
    @CsvSource({
        "Masculine, 1, false, false, not for men",
        "Masculine, 1, false, true, suits",
        "Feminine, 1, false, false, suits",
        "NonSpecifiedUnknown, 1, false, false, suits"
    })
    void what_speaks_against_a_place_is_said(String sex, int beds, boolean children, boolean men, String says) {
        var place = add(HOUSE, "K1-03", beds, children, men);

        assertThat(offered(announced(Map.of("gender", sex))).get(place)).endsWith(says);
    }

    @Test
    void a_mother_with_children_is_not_given_a_bed_for_one() {
        var small = add(HOUSE, "K1-03", 2, true, true);
        var large = add(HOUSE, "K1-04", 3, true, false);
        var walk = announced(Map.of("childrenWith", 2));

        assertThat(offered(walk).get(small)).endsWith("too small");
        assertThat(offered(walk).get(large)).endsWith("suits");
        assertThat(List.copyOf(offered(walk).keySet())).first().isEqualTo(large);
    }

    @Test
    void who_is_missing_keeps_the_place_and_who_moves_to_another_provider_leaves_it() {
        var place = add(HOUSE, "K1-03", 1, false, true);
        var walk = announced(Map.of())
                .does("crisis-a", "PrepareLocation", "answer", "READY", "place", place)
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson", "place", place);
        walk.reports("crisis-a", "MISSING");
        assertThat(holder(place)).isEqualTo(walk.reference.text());
        walk.later(Duration.ofHours(2)).reports("crisis-a", "RETURNED");

        world.opens("crisis-a", walk.reference, "transfer");
        walk.does("crisis-a", "AskForTransfer", "reason", "NO_ROOM")
                .does("crisis-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM")
                .does("crisis-b", "AnswerTransfer", "answer", "READY");
        assertThat(holder(place)).isEqualTo(walk.reference.text());
        walk.does("crisis-b", "RecordArrival", "outcome", "ARRIVED");

        assertThat(holder(place)).isNull();
    }

    @Test
    void who_finds_a_place_sees_for_each_house_how_many_suit() {
        add(HOUSE, "K1-03", 1, false, true);
        add(HOUSE, "K1-04", 1, false, false);
        var walk = announced(Map.of("gender", "Masculine"));
        walk.does("crisis-a", "PrepareLocation", "answer", "NO_CAPACITY")
                .does("crisis-b", "PrepareLocation", "answer", "NO_CAPACITY");

        assertThat(world.form("coordinator", walk.reference, "UserTask_FindPlace")
                        .get("providers"))
                .asString()
                .contains("crisis-a (1 free place that suits)", "crisis-b (no free place that suits)");
    }

    @Test
    void an_address_is_read_by_the_workers_of_the_house_only() {
        register.add(HOUSE, new PlaceRegister.Written("K1-03", 1, false, true, false, "Poljanska 1"));
        var place = rows.findByOrderByCode().get(0);
        var coordinator = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

        assertThat(place.address()).doesNotContain("Poljanska");
        assertThat(register.address(place, HOUSE)).contains("Poljanska 1");
        assertThat(register.address(place, SAFE)).isEmpty();
        assertThat(register.address(place, coordinator)).isEmpty();
        assertThat(register.of(coordinator)).containsExactly(place);
        assertThat(register.of(SAFE)).isEmpty();
    }

    private Walk announced(Map<String, ?> given) {
        return Walk.refer(world, given)
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-03-02T10:00");
    }

    private Map<String, String> offered(Walk walk) {
        return offered(walk, "PrepareLocation");
    }

    private Map<String, String> offered(Walk walk, String form) {
        var offered = new LinkedHashMap<String, String>();
        var options = (SpinJsonNode) Objects.requireNonNull(
                world.form("crisis-a", walk.reference, "UserTask_" + form).get("places"));
        options.elements()
                .forEach(option -> offered.put(
                        option.prop("value").stringValue(), option.prop("label").stringValue()));
        return offered;
    }

    private String add(Reader house, String code, int beds, boolean children, boolean men) {
        register.add(house, new PlaceRegister.Written(code, beds, children, men, false, ""));
        return rows.findByOrderByCode().stream()
                .filter(place -> place.code().equals(code))
                .map(place -> place.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String holder(String place) {
        return rows.findById(UUID.fromString(place)).orElseThrow().caseReference();
    }
}
