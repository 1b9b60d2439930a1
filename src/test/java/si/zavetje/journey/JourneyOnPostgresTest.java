package si.zavetje.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.world.EngineScan;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.World;

/** The client's story once more, on the database of production. */
@PostgresTest
class JourneyOnPostgresTest {

    @Autowired
    World world;

    @Autowired
    DataSource database;

    @Test
    void the_whole_journey_is_walked_and_leaves_no_word_in_the_engine() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        var journey = new Journey(world);

        assertThat(world.openTasks(journey.walk()))
                .as("which office has the complaint is asked, and who could remove her is told, apart from the case")
                .containsExactlyInAnyOrder(
                        "UserTask_NameProsecutor", "UserTask_ConfirmNoRemoval", "UserTask_ConfirmNoRemoval");

        var everywhere = new EngineScan(database).search("ACT_", journey.canaries());
        assertThat(everywhere.cells()).isGreaterThan(5_000);
        assertThat(everywhere.findings()).isEmpty();
    }
}
