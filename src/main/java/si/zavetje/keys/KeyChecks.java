package si.zavetje.keys;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The value by which the database recognises each key that is kept outside it; written once, at the first start. */
@Component
public class KeyChecks {

    private final JdbcClient jdbc;

    /** The check values in a database. */
    public KeyChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The check value of a key, or nothing before the first start. */
    public Optional<byte[]> of(String key) {
        return jdbc.sql("select content from zv_key where name = ?")
                .param(key)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Writes a check value and answers true, or false when another node has just written one. */
    public boolean add(String key, byte[] content) {
        try {
            return jdbc.sql("insert into zv_key (name, content) values (?, ?)")
                            .params(key, content)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
