package si.zavetje.caseview.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.caseview.CasePlaces;
import si.zavetje.caseview.HouseWork;
import si.zavetje.caseview.OpenTask;
import si.zavetje.caseview.Service;
import si.zavetje.obligations.EngineLookup;
import si.zavetje.shared.CaseReference;

/** Reads from the engine's tables where a case stands: a page is a handful of statements, however much there is in the case. */
@Component
class EngineCasePlaces implements CasePlaces {

    /** The case itself is not one of its services. */
    private static final String CASE = "VictimAssistance";

    private static final String TASKS =
            """
            select t.ID_, t.NAME_, t.ASSIGNEE_, t.DUE_DATE_, e.BUSINESS_KEY_, d.KEY_, l.GROUP_ID_
            from ACT_RU_EXECUTION e
            join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            left join ACT_RU_IDENTITYLINK l
              on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            """;

    private static final RowMapper<OpenTask> TASK = (row, number) -> {
        var reference = new CaseReference(row.getString("BUSINESS_KEY_"));
        var body = row.getString("GROUP_ID_");
        return new OpenTask(
                row.getString("ID_"),
                reference,
                row.getString("KEY_"),
                row.getString("NAME_").replace(" · " + reference.text(), ""),
                body == null ? Set.of() : Set.of(body),
                row.getString("ASSIGNEE_"),
                instant(row, "DUE_DATE_"));
    };

    private final JdbcClient jdbc;
    private final EngineLookup lookup;
    private final FormNames formNames;

    EngineCasePlaces(JdbcClient jdbc, EngineLookup lookup, FormNames formNames) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.formNames = formNames;
    }

    @Override
    public List<Service> services(CaseReference reference) {
        return jdbc.sql("select d.KEY_, d.NAME_, p.START_TIME_, p.END_TIME_, p.END_ACT_ID_ from ACT_HI_PROCINST p"
                        + " join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_"
                        + " where p.BUSINESS_KEY_ = :reference and d.KEY_ not in (:others)"
                        + " order by p.START_TIME_, p.ID_")
                .param("reference", reference.text())
                .param("others", notServices())
                .query((row, number) -> service(row))
                .list();
    }

    private Service service(ResultSet row) throws SQLException {
        var key = row.getString("KEY_");
        var end = row.getString("END_ACT_ID_");
        var ended = instant(row, "END_TIME_");
        return new Service(
                key,
                row.getString("NAME_"),
                row.getTimestamp("START_TIME_").toInstant(),
                ended,
                ended == null || end == null ? null : lookup.nameOf(key, end));
    }

    @Override
    public Map<CaseReference, List<String>> running(Collection<CaseReference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        record Running(CaseReference reference, String name) {}
        return jdbc
                .sql("select e.BUSINESS_KEY_, d.NAME_ from ACT_RU_EXECUTION e"
                        + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                        + " where e.BUSINESS_KEY_ in (:references) and e.ID_ = e.PROC_INST_ID_"
                        + " and d.KEY_ not in (:others) order by d.NAME_")
                .param(
                        "references",
                        references.stream().map(CaseReference::text).toList())
                .param("others", noneOfTheStrip())
                .query((row, number) -> new Running(new CaseReference(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .distinct()
                .collect(groupingBy(Running::reference, mapping(Running::name, toList())));
    }

    @Override
    public List<OpenTask> openTasks(CaseReference reference) {
        return together(jdbc.sql(TASKS + " where e.BUSINESS_KEY_ = ? and e.ID_ = e.PROC_INST_ID_"
                        + " order by t.DUE_DATE_, t.ID_")
                .param(reference.text())
                .query(TASK)
                .list());
    }

    @Override
    public Optional<OpenTask> task(String id) {
        return together(jdbc.sql(TASKS + " where t.ID_ = ? and e.BUSINESS_KEY_ is not null")
                        .param(id)
                        .query(TASK)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        lookup.phases().entrySet().stream()
                .filter(phase -> !noneOfTheStrip().contains(phase.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(phase -> names.put(phase.getKey(), phase.getValue()));
        return names;
    }

    @Override
    public Map<String, String> formNames() {
        return formNames.all();
    }

    /** A task comes in one row for each body that may do it. */
    private static List<OpenTask> together(List<OpenTask> rows) {
        return List.copyOf(rows.stream()
                .collect(toMap(OpenTask::id, row -> row, EngineCasePlaces::joined, LinkedHashMap::new))
                .values());
    }

    private static OpenTask joined(OpenTask one, OpenTask other) {
        var bodies = java.util.stream.Stream.concat(one.bodies().stream(), other.bodies().stream())
                .collect(toCollection(LinkedHashSet::new));
        return new OpenTask(one.id(), one.reference(), one.service(), one.name(), bodies, one.holder(), one.dueAt());
    }

    private static Set<String> notServices() {
        var all = new LinkedHashSet<>(HouseWork.MODELS);
        all.add(CASE);
        return all;
    }

    private static Set<String> noneOfTheStrip() {
        var all = notServices();
        all.add(Service.STEP);
        return all;
    }

    /** The engine keeps instants in the time of this Java, which is UTC. */
    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }
}
