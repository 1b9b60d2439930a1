package si.zavetje.world;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked first in a test that is about something else: always the same, as the coordinator can have it. */
public final class Turns {

    private Turns() {}

    /** Forgets what was said of any turn, and puts an organisation first for good. */
    public static void alwaysFirst(String organisation, JdbcClient jdbc) {
        jdbc.sql("delete from zv_rota_wish").update();
        jdbc.sql(
                        "insert into zv_rota_wish (id, organisation, number, what, until_day, reason, wished_by, wished_at, version)"
                                + " values (?, ?, 1, 'FIRST', date '2100-01-01', 'AGREED', 'coordinator',"
                                + " current_timestamp, 1)")
                .params(UUID.randomUUID(), organisation)
                .update();
    }
}
