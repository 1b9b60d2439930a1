package si.zavetje.recognition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** Notices that a person was referred before, by keyed digests alone: it can tell that two are alike, never who they are. */
@Component
public class PersonIndex {

    /** A case whose person may be the same; of two the one with more points is more likely to be. */
    record Match(String otherReference, Likeness likeness, boolean open, int points) {}

    /** Whoever floods the index with one name makes nobody wait: the strongest likenesses are compared, and no more. */
    private static final int MOST_COMPARED = 200;

    private record Candidate(String otherReference, Likeness likeness, boolean open) {}

    private final JdbcClient jdbc;
    private final IndexKey key;
    private final PersonFacts facts;

    PersonIndex(JdbcClient jdbc, IndexKey key, PersonFacts facts) {
        this.jdbc = jdbc;
        this.key = key;
        this.facts = facts;
    }

    /** Keeps by what a newly referred person is recognised. */
    public void add(CaseReference reference, ReferredPerson person) {
        var traces = person.marks().stream()
                .collect(Collectors.toMap(
                        mark -> key.digest(mark.text()),
                        ReferredPerson.Mark::likeness,
                        (one, other) -> one,
                        LinkedHashMap::new));
        if (!traces.isEmpty()) {
            var rows = traces.keySet().stream().map(trace -> "(?, ?, ?)").collect(Collectors.joining(", "));
            var values = traces.entrySet().stream()
                    .flatMap(trace -> Stream.of(
                            reference.text(), trace.getKey(), trace.getValue().name()))
                    .toList();
            jdbc.sql("insert into zv_person_trace (case_reference, trace, likeness) values " + rows)
                    .params(values)
                    .update();
        }
    }

    /** Keeps by what a person is recognised from now on; whoever was forgotten stays so. */
    public void replace(CaseReference reference, ReferredPerson person) {
        if (comparable(reference)) {
            forget(reference);
        }
        add(reference, person);
    }

    /** Whether there is anything to recognise the person by. */
    boolean comparable(CaseReference reference) {
        return jdbc.sql("select count(*) from zv_person_trace where case_reference = ?")
                        .param(reference.text())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The other cases whose person may be the same, as it is now; the likeliest first. */
    List<Match> matches(CaseReference reference) {
        return alike(reference)
                .sorted(Comparator.comparing(Match::points)
                        .reversed()
                        .thenComparing(Match::likeness)
                        .thenComparing(Match::otherReference))
                .toList();
    }

    /** Whether the person may be one of another case. */
    boolean matchesAnybody(CaseReference reference) {
        return alike(reference).findAny().isPresent();
    }

    private Stream<Match> alike(CaseReference reference) {
        var own = facts.of(reference).facts();
        return candidates(reference).stream().flatMap(candidates -> {
            var other = facts.of(new CaseReference(candidates.get(0).otherReference()))
                    .facts();
            return candidates.stream()
                    .filter(candidate -> own.allow(candidate.likeness(), other))
                    .findFirst()
                    .map(best -> new Match(
                            best.otherReference(),
                            best.likeness(),
                            best.open(),
                            best.likeness().weight() + own.agreement(other)))
                    .stream();
        });
    }

    /** Forgets a person who wants nothing from us. */
    public void forget(CaseReference reference) {
        jdbc.sql("delete from zv_person_trace where case_reference = ?")
                .param(reference.text())
                .update();
    }

    /** In what each other case is alike, strongest first, the cases with the strongest first. */
    private List<List<Candidate>> candidates(CaseReference reference) {
        var byCase = jdbc
                .sql("select distinct theirs.case_reference as other_reference, theirs.likeness,"
                        + " r.ended_at is null as open from zv_person_trace mine"
                        + " join zv_person_trace theirs on theirs.trace = mine.trace"
                        + " and theirs.case_reference <> mine.case_reference"
                        + " join zv_referral r on r.case_reference = theirs.case_reference"
                        + " where mine.case_reference = ?")
                .param(reference.text())
                .query(Candidate.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Candidate::likeness).thenComparing(Candidate::otherReference))
                .collect(Collectors.groupingBy(Candidate::otherReference, LinkedHashMap::new, Collectors.toList()));
        return byCase.values().stream().limit(MOST_COMPARED).toList();
    }
}
