package si.zavetje.security;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory over a database of a test. */
public final class Directories {

    private Directories() {}

    /** Everybody in that database. */
    public static Directory on(JdbcClient jdbc) {
        return new Directory(jdbc);
    }
}
