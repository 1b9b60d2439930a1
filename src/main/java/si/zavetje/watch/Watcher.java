package si.zavetje.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.shared.CaseReference;

/** Looks at the tables and their seals, not at the engine, and raises an alarm for whatever is broken: once, until it is mended. */
@Service
public class Watcher {

    /** The same text that runs without this application. */
    static final String SCRIPT = "watch/alarms.sql";

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final Notices notices;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String question;

    Watcher(
            JdbcClient jdbc,
            Alarms alarms,
            Notices notices,
            Directory directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.notices = notices;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.question = script().replace("current_timestamp", "cast(:now as timestamp with time zone)");
    }

    /** The watcher has looked; in these cases something is broken that the coordinator has not looked at. */
    public record Watched(List<String> casesForCoordinator) {}

    /** Looks once. The alarm is kept even when the engine can give nobody a task for it. */
    public void watch() {
        transaction.executeWithoutResult(status -> look());
        events.publishEvent(new Watched(alarms.casesWithUnseen()));
    }

    /** What is broken now. */
    public List<Finding> findings() {
        var inTheTables = jdbc
                .sql(question)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Finding(Finding.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .stream();
        return Stream.of(
                        inTheTables,
                        directory.accountsChangedPast().stream()
                                .map(name -> new Finding(Finding.Kind.CHANGED_ACCOUNT, null, name)),
                        directory.organisationsChangedPast().stream()
                                .map(name -> new Finding(Finding.Kind.CHANGED_ORGANISATION, null, name)))
                .flatMap(found -> found)
                .toList();
    }

    /** The alarms that are not mended yet. */
    public List<Alarm> open() {
        return alarms.open();
    }

    /** Whether something of that kind is not mended yet. */
    public boolean found(Finding.Kind kind) {
        return alarms.anyOpen(kind);
    }

    /** When the watcher last looked; nothing when it never did. */
    public @Nullable Instant lastLook() {
        return alarms.lastBeat();
    }

    private void look() {
        var now = clock.instant();
        alarms.beat(now);
        var found = byKey(findings(), Finding::key);
        var open = byKey(alarms.open(), alarm -> alarm.finding().key());
        open.forEach((key, alarm) -> {
            if (!found.containsKey(key)) {
                alarms.end(alarm, now);
            }
        });
        found.forEach((key, finding) -> {
            if (!open.containsKey(key)) {
                raise(finding, now);
            }
        });
    }

    private static <T> Map<Finding.Key, T> byKey(List<T> list, Function<T, Finding.Key> key) {
        return list.stream().collect(Collectors.toMap(key, one -> one, (first, second) -> first, LinkedHashMap::new));
    }

    private void raise(Finding finding, Instant now) {
        var id = alarms.raise(finding, now);
        directory.coordinator().ifPresent(office -> tell(id.toString(), finding, office, Notice.Recipient.COORDINATOR));
        if (finding.isTampering()) {
            directory
                    .organisationsOf(OrganisationKind.ADMINISTRATOR)
                    .forEach(office -> tell(id + ":" + office.id(), finding, office.id(), Notice.Recipient.DEPUTY));
        }
    }

    private void tell(String key, Finding finding, String office, Notice.Recipient recipient) {
        var reference = finding.caseReference();
        notices.post(new Notice(
                key,
                finding.isTampering() ? Notice.Kind.TAMPERED : Notice.Kind.ALARM,
                reference == null ? null : new CaseReference(reference),
                null,
                office,
                recipient,
                false,
                true,
                null));
    }

    private static String script() {
        try {
            var text = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
            return Objects.requireNonNull(text).replaceAll("(?m)^--.*\\n", "").replace(";", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
