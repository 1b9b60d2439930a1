package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.directory.Directory;
import si.zavetje.world.Browser;
import si.zavetje.world.PostgresTest;

/** Signing in, administration and the webapps on the database of production. */
@PostgresTest
class SignInOnPostgresTest {
    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    DataSource database;

    @Autowired
    Demonstration demonstration;

    @Test
    void people_sign_in_are_administered_and_use_the_webapps() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        demonstration.begin();
        Browser admin = new Browser(port).signIn("admin");
        admin.get("/admin");
        admin.post("/admin/accounts", Map.of("username", "ana", "displayName", "Ana", "organisation", "safe-a"));
        Browser coordinator = new Browser(port).signIn("coordinator");

        assertThat(directory.account("ana")).isPresent();
        assertThat(coordinator.get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(coordinator
                        .get("/camunda/api/engine/engine/default/user/ana/profile")
                        .body())
                .contains("\"firstName\":\"Ana\"");
        assertThat(new Browser(port).signIn("safe-a", "wrong").statusCode()).isEqualTo(401);
    }
}
