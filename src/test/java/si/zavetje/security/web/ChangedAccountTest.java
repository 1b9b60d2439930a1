package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.Directory;
import si.zavetje.watch.Watcher;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** An account that was changed in the database, past the program: for whom it stands, and how an administrator mends it. */
@HttpTest
class ChangedAccountTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @Autowired
    Watcher watcher;

    @Test
    void it_is_signed_out_at_its_next_request_and_its_administrator_sees_and_mends_it() {
        var police = new Browser(port).signIn("police-b");
        assertThat(police.get("/sessions").statusCode()).isEqualTo(200);

        jdbc.sql("update zv_account set organisation = 'crisis-a' where username = 'police-b'")
                .update();

        assertThat(police.get("/sessions").statusCode()).isEqualTo(302);
        watcher.watch();
        assertThat(jdbc.sql("select organisation || ' ' || recipient from zv_notice where kind = 'TAMPERED'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("coordinator COORDINATOR", "admin DEPUTY");

        var admin = new Browser(port).signIn("admin");
        assertThat(admin.get("/admin").body()).containsOnlyOnce("changed past the program");
        var on = admin.post("/admin/accounts/disabled", row(false));
        assertThat(on.statusCode()).isEqualTo(400);
        assertThat(on.body()).contains("Switch it off first");
        var sure = new HashMap<>(row(true));
        sure.put("confirmed", "yes");
        assertThat(admin.post("/admin/accounts/disabled", sure).statusCode()).isEqualTo(302);

        assertThat(admin.get("/admin").body()).doesNotContain("changed past the program");
        assertThat(directory.account("police-b").orElseThrow().mayWork()).isFalse();
        watcher.watch();
        assertThat(watcher.open()).noneMatch(alarm -> alarm.subject().equals("police-b"));
    }

    private Map<String, String> row(boolean disabled) {
        var version = directory.account("police-b").orElseThrow().version();
        return Map.of("username", "police-b", "disabled", String.valueOf(disabled), "version", String.valueOf(version));
    }
}
