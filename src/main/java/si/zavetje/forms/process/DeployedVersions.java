package si.zavetje.forms.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.forms.FormSchema;

/** Every version of a form that was ever deployed; one that was read once does not change. */
@Component
class DeployedVersions implements AnswersInWords.Deployed {

    private static final String ENDING = ".form";

    private final JdbcClient jdbc;
    private final Map<Place, FormSchema> read = new ConcurrentHashMap<>();

    DeployedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(String deployment, String file, Instant since) {}

    @Override
    public Map<String, List<AnswersInWords.Version>> of(Collection<String> forms) {
        if (forms.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select d.ID_, b.NAME_, d.DEPLOY_TIME_ from ACT_RE_DEPLOYMENT d"
                        + " join ACT_GE_BYTEARRAY b on b.DEPLOYMENT_ID_ = d.ID_ where b.NAME_ in (:files)"
                        + " order by d.DEPLOY_TIME_ desc, d.ID_")
                .param("files", forms.stream().map(form -> form + ENDING).toList())
                .query((row, number) -> new Place(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list()
                .stream()
                .collect(groupingBy(
                        place -> place.file().substring(0, place.file().length() - ENDING.length()),
                        mapping(
                                place -> new AnswersInWords.Version(
                                        place.since(), read.computeIfAbsent(place, this::read)),
                                toList())));
    }

    private FormSchema read(Place place) {
        return FormSchema.parse(jdbc.sql("select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                .params(place.deployment(), place.file())
                .query((row, number) -> row.getBytes(1))
                .single());
    }
}
