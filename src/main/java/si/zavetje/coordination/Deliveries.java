package si.zavetje.coordination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import si.zavetje.shared.CaseReference;

/** What became of the notices of a case. */
@Service
public class Deliveries {

    private static final String OF_CASE =
            """
            select n.kind, coalesce(m.organisation, n.organisation) as organisation, n.recipient, n.urgent, n.late,
                   n.posted_at, m.not_before,
                   case when l.withdrawn_at is not null then 'WITHDRAWN'
                        when m.state = 'UNDELIVERABLE' and m.problem = 'BOUNCED' then 'BOUNCED'
                        when m.id is null or m.state = 'CLAIMED' then 'WAITING' else m.state end as state,
                   coalesce(m.attempts, 0) as attempts,
                   case when l.withdrawn_at is null then m.sent_at end as sent_at, m.problem
            from zv_notice n
            left join zv_message_notice l on l.dedupe_key = n.dedupe_key
            left join zv_message m on m.id = l.message_id
            where n.case_reference = ?
            order by n.posted_at desc, n.dedupe_key, m.organisation, m.id
            """;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every notice of a case and how far it has come, newest first; whoever asks must be allowed to see the clocks. */
    public List<Delivery> of(CaseReference reference) {
        return jdbc.sql(OF_CASE).param(reference.text()).query(Delivery.class).list();
    }
}
