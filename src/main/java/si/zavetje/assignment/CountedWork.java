package si.zavetje.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.administration.OpenWork;

/** Counts what waits for whom. */
@Component
class CountedWork implements OpenWork {

    private final JdbcClient jdbc;

    CountedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long casesOf(String organisation) {
        return count(
                "select count(distinct r.case_reference) from zv_responsibility r"
                        + " join zv_referral f on f.case_reference = r.case_reference"
                        + " where r.organisation = ? and r.until_at is null and f.ended_at is null",
                organisation);
    }

    @Override
    public long tasksOf(String organisation) {
        return count(
                "select count(distinct TASK_ID_) from ACT_RU_IDENTITYLINK where GROUP_ID_ = ? and TASK_ID_ is not null",
                organisation);
    }

    @Override
    public long claimedBy(String username) {
        return count("select count(*) from ACT_RU_TASK where ASSIGNEE_ = ?", username);
    }

    private long count(String question, String of) {
        return jdbc.sql(question).param(of).query(Long.class).single();
    }
}
