package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.WrappingKey;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** What the command says of a whole database, and of one in which somebody wrote past the program. */
class CaseFileCheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void it_names_whatever_was_changed_past_the_program_and_nothing_else() {
        var source = (DriverManagerDataSource) Database.H2.migrated();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create user sa password '' admin").update();
        var people = new DirectoryEdits(
                jdbc, new RowSeals(new WrappingKey(folder.resolve("key.json"), new KeyChecks(jdbc))));
        people.update("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                + " values ('police-a', 'POLICE', 'A', 1, true, 0)");
        people.update("insert into zv_account (username, display_name, organisation, password_hash, password_round,"
                + " one_time, disabled, version) values ('ana', 'Ana', 'police-a', 'x', 1, false, false, 0)");

        assertThat(said(source.getUrl())).isEqualTo("0\n0 cases, and everything fits.\n");

        var reference = CaseReference.random().text();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, current_timestamp, 'p')")
                .param(reference)
                .update();
        jdbc.sql("insert into zv_consent (case_reference, recipient, purpose, answer, taken_by, taken_for, recorded_at)"
                        + " values (?, 'SAFE_PROVIDER', 'HELP', 'GIVEN', 'ana', 'police-a', current_timestamp)")
                .param(reference)
                .update();
        jdbc.sql("update zv_account set head = true").update();
        jdbc.sql("update zv_organisation set kind = 'COORDINATOR'").update();
        jdbc.sql("update zv_audit_head set sequence = 7").update();
        assertThat(said(source.getUrl()))
                .isEqualTo(
                        """
                        1
                        case %1$s: its row was changed past this program
                        account ana: it was changed past this program
                        organisation police-a: it was changed past this program
                        audit: row 1 was changed, or is missing
                        case %1$s: a consent was changed past this program
                        1 cases, 5 findings.
                        """
                                .formatted(reference));
    }

    private String said(String url) {
        var printed = new ByteArrayOutputStream();
        int code = CaseFileCheckCommand.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                "--zavetje.wrapping-key-file=" + folder.resolve("key.json"),
                "--logging.level.root=warn");
        return code + "\n" + printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
