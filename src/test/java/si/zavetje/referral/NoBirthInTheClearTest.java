package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.EngineScan;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** No column of any table says when a referred person was born, nor anything it can be computed from. */
@EngineTest
class NoBirthInTheClearTest {

    private static final LocalDate BORN = LocalDate.of(2011, 5, 17);

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothing_in_the_database_gives_a_child_s_birthday_away_and_the_day_she_grows_up_is_known_all_the_same() {
        world.clock.set("2026-11-30T09:00");
        var child = Walk.refer(
                world,
                Map.of(
                        "firstName",
                        "Živadinka",
                        "secondName",
                        "Qvrstova",
                        "birthDate",
                        BORN.toString(),
                        "detained",
                        true));
        child.does("police", "TriageReferral", "inDanger", "NO");

        assertThat(derivations()).hasSizeGreaterThan(20);
        for (var tables : List.of("ZV_", "ACT_")) {
            var found = new EngineScan(database).search(tables, derivations());
            assertThat(found.cells()).isGreaterThan(500);
            assertThat(found.findings()).isEmpty();
        }

        assertThat(referral.child(child.reference)).isTrue();
        world.clock.set("2029-05-16T23:59");
        assertThat(referral.child(child.reference)).isTrue();
        world.clock.set("2029-05-17T00:01");
        assertThat(referral.child(child.reference)).isFalse();
    }

    @Test
    void an_age_in_years_is_nowhere() {
        world.clock.set("2026-11-30T09:00");
        var old = Walk.refer(
                world,
                Map.of(
                        "ageKnown",
                        "ESTIMATE",
                        "estimatedAge",
                        103,
                        "firstName",
                        "Živadinka",
                        "secondName",
                        "Qvrstova"));

        assertThat(columnsOf(old.reference.text())).doesNotContain("103", "1923", "1922", "1924", "85", "97", "ŽQ");
    }

    @Test
    void a_day_that_stood_somewhere_would_be_found() {
        jdbc.sql("create table zv_planted (child_until date)").update();
        jdbc.sql("insert into zv_planted values (?)")
                .param(BORN.plusYears(18).minusDays(1))
                .update();

        assertThat(new EngineScan(database).search("ZV_PLANTED", derivations()).findings())
                .hasSize(1);
        jdbc.sql("drop table zv_planted").update();
    }

    /** The day, and eighteen years before and after it, a day more and less, in the usual ways of writing. */
    private static List<String> derivations() {
        return Stream.of(-18, 0, 18)
                .map(BORN::plusYears)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .flatMap(day -> Stream.of("yyyy-MM-dd", "dd.MM.yyyy", "d. M. yyyy", "yyyyMMdd")
                        .map(form -> day.format(DateTimeFormatter.ofPattern(form))))
                .distinct()
                .toList();
    }

    /** Everything our tables say in the clear about a case, cell by cell. */
    private List<String> columnsOf(String reference) {
        var cells = new ArrayList<String>();
        for (var table : jdbc.sql("select table_name from information_schema.columns where table_name like 'ZV%'"
                        + " and column_name = 'CASE_REFERENCE'")
                .query(String.class)
                .list()) {
            jdbc.sql("select * from " + table + " where case_reference = ?")
                    .param(reference)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values().stream().map(String::valueOf).forEach(cells::add));
        }
        assertThat(cells).hasSizeGreaterThan(50);
        return cells;
    }
}
