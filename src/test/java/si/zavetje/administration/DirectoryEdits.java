package si.zavetje.administration;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.Directory;
import si.zavetje.directory.DirectorySeals;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.WrappingKey;

/** What a test writes into the directory by itself, sealed as if the product had written it. */
public record DirectoryEdits(JdbcClient jdbc, RowSeals seals) {

    /** In a database without an application, under a key of its own. */
    public static DirectoryEdits in(JdbcClient jdbc) {
        var file = Path.of("target/test-keys", UUID.randomUUID() + ".json");
        return new DirectoryEdits(jdbc, new RowSeals(new WrappingKey(file, new KeyChecks(jdbc))));
    }

    /** The directory under the same key. */
    public Directory directory() {
        return new Directory(jdbc, seals);
    }

    /** Runs a statement that changes accounts or organisations, and seals them all. */
    public void update(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
        seal();
    }

    /** Seals everybody and every organisation as they are. */
    public void seal() {
        var directory = new DirectorySeals(jdbc, seals);
        jdbc.sql("select username from zv_account").query(String.class).list().forEach(directory::sealAccount);
        jdbc.sql("select id from zv_organisation").query(String.class).list().forEach(directory::sealOrganisation);
    }
}
