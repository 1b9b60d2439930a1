package si.zavetje.obligations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which something is due, soonest first and never more than asked for. */
@Repository
public class DueDays {

    private static final String OPEN =
            """
            select o.id, o.case_reference, o.kind, o.last_day, o.round, coalesce(c.changed_at, o.started_at) as since
            from zv_obligation o
            left join zv_obligation_change c on c.obligation_id = o.id and c.round = o.round
            where o.state = 'OPEN'
            """;

    private final JdbcClient jdbc;

    DueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an organisation still has to meet. */
    public List<DueDay> of(String organisation, int most) {
        return jdbc.sql(OPEN + "and o.responsible = :organisation" + soonest(most))
                .param("organisation", organisation)
                .query(DueDay.class)
                .list();
    }

    /** What anybody still has to meet. */
    public List<DueDay> ofAll(int most) {
        return jdbc.sql(OPEN + soonest(most)).query(DueDay.class).list();
    }

    private static String soonest(int most) {
        return " order by o.due_at, o.id fetch first " + most + " rows only";
    }
}
