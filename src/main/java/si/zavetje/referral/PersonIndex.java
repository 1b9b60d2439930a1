package si.zavetje.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** Notices that a person was referred before, by keyed digests alone: it can tell that two are alike, never who they are. */
@Component
class PersonIndex {

    /** A case whose person may be the same. */
    record Match(String otherReference, ReferredPerson.Likeness likeness, boolean open) {}

    private final JdbcClient jdbc;
    private final IndexKey key;

    PersonIndex(JdbcClient jdbc, IndexKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** Compares a newly referred person with everybody before her, and keeps her traces for those after her. */
    void add(CaseReference reference, ReferredPerson person) {
        var found = new LinkedHashMap<String, ReferredPerson.Likeness>();
        for (var mark : person.sought()) {
            jdbc.sql("select case_reference from zv_person_trace where trace = ? and case_reference <> ?")
                    .params(key.digest(mark.text()), reference.text())
                    .query(String.class)
                    .list()
                    .forEach(other -> found.merge(other, mark.likeness(), PersonIndex::stronger));
        }
        found.forEach((other, likeness) -> jdbc.sql(
                        "insert into zv_person_match (case_reference, other_reference, likeness) values (?, ?, ?)")
                .params(reference.text(), other, likeness.name())
                .update());
        traces(person).forEach((trace, likeness) -> jdbc.sql(
                        "insert into zv_person_trace (case_reference, trace, likeness) values (?, ?, ?)")
                .params(reference.text(), trace, likeness.name())
                .update());
    }

    /** The cases found when this one was opened. */
    List<Match> matches(CaseReference reference) {
        return jdbc.sql("select m.other_reference, m.likeness, r.ended_at is null as open from zv_person_match m"
                        + " join zv_referral r on r.case_reference = m.other_reference where m.case_reference = ?"
                        + " order by m.likeness, m.other_reference")
                .param(reference.text())
                .query(Match.class)
                .list();
    }

    /** Forgets a person who wants nothing from us. */
    void forget(CaseReference reference) {
        jdbc.sql("delete from zv_person_trace where case_reference = ?")
                .param(reference.text())
                .update();
        jdbc.sql("delete from zv_person_match where case_reference = :reference or other_reference = :reference")
                .param("reference", reference.text())
                .update();
    }

    private Map<String, ReferredPerson.Likeness> traces(ReferredPerson person) {
        var traces = new LinkedHashMap<String, ReferredPerson.Likeness>();
        person.kept().forEach(mark -> traces.merge(key.digest(mark.text()), mark.likeness(), PersonIndex::stronger));
        return traces;
    }

    private static ReferredPerson.Likeness stronger(ReferredPerson.Likeness one, ReferredPerson.Likeness other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
