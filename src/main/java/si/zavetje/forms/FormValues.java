package si.zavetje.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.StatedTime;

/** The checked answers of one submitted form; what was hidden, read-only or left empty is absent. */
public final class FormValues {

    private final Map<String, Object> values;
    private final Map<String, String> labels;
    private final List<MessageSourceResolvable> cleaned;

    FormValues(Map<String, Object> values, Map<String, String> labels, List<MessageSourceResolvable> cleaned) {
        this.values = Map.copyOf(values);
        this.labels = Map.copyOf(labels);
        this.cleaned = List.copyOf(cleaned);
    }

    /** Answers as they stand in the case file, where days and numbers are written down. */
    public static FormValues recorded(Map<String, Object> entry) {
        return new FormValues(entry, Map.of(), List.of());
    }

    /** A text that the form demands. */
    public String text(String key) {
        return demanded(key, String.class);
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String key) {
        return optional(key, String.class);
    }

    /** A whole number that the form demands. */
    public int number(String key) {
        return demanded(key, BigDecimal.class).intValueExact();
    }

    /** Whether a box is ticked. */
    public boolean flag(String key) {
        return optional(key, Boolean.class).orElse(false);
    }

    /** A date that the form demands. */
    public LocalDate date(String key) {
        return demanded(key, LocalDate.class);
    }

    /** A date that may be absent. */
    public Optional<LocalDate> optionalDate(String key) {
        return optional(key, LocalDate.class);
    }

    /**
     * A local date and time of Ljubljana that the form demands, as an instant.
     *
     * @throws Refusal for a time that the clock change skips
     */
    public Instant instant(String key) {
        return toInstant(key, demanded(key, LocalDateTime.class));
    }

    /** A local date and time of Ljubljana that may be absent, as an instant. */
    public Optional<Instant> optionalInstant(String key) {
        return optional(key, LocalDateTime.class).map(local -> toInstant(key, local));
    }

    /** One of the options of a question that the form demands. */
    public <E extends Enum<E>> E choice(String key, Class<E> options) {
        return Enum.valueOf(options, text(key));
    }

    /** One of the options of a question that may be unanswered. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> options) {
        return optionalText(key).map(value -> Enum.valueOf(options, value));
    }

    /** The ticked options of a list; empty when none is. */
    @SuppressWarnings("unchecked")
    public List<String> choices(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }

    /** Whether a question was answered. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    Map<String, String> labels() {
        return labels;
    }

    /** The question a refusal speaks of: the first it names, or the only one that was answered with what it names. */
    Optional<String> questionOf(Refusal refusal) {
        var named = Arrays.asList(refusal.getArguments());
        if (!named.isEmpty() && named.get(0) instanceof Refusal first) {
            return questionOf(first);
        }
        var called = named.stream()
                .flatMap(label -> labels.entrySet().stream()
                        .filter(question -> question.getValue().equals(label))
                        .map(Map.Entry::getKey))
                .findFirst();
        return called.isPresent() ? called : answeredWith(named);
    }

    private Optional<String> answeredWith(List<Object> named) {
        var questions = values.entrySet().stream()
                .filter(answer -> meanings(answer.getValue()).anyMatch(named::contains))
                .map(Map.Entry::getKey)
                .toList();
        return questions.size() == 1 ? Optional.of(questions.get(0)) : Optional.empty();
    }

    /** A day or a moment as a feature may have read it; other answers are too common to be recognised by. */
    private static Stream<Object> meanings(Object value) {
        if (value instanceof LocalDateTime local) {
            return Stream.of(local, local.toLocalDate(), StatedTime.of(local).instant());
        }
        return value instanceof LocalDate day
                ? Stream.of(day, day.atStartOfDay(LegalZone.ID).toInstant())
                : Stream.empty();
    }

    Map<String, Object> asMap() {
        return values;
    }

    /** What a person should know about answers that were taken not quite as typed, or could be understood in two ways. */
    List<MessageSourceResolvable> remarks() {
        return Stream.concat(cleaned.stream(), twofold()).toList();
    }

    private Stream<MessageSourceResolvable> twofold() {
        return values.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof LocalDateTime)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                        answer -> StatedTime.of((LocalDateTime) answer.getValue())
                                .notice()
                                .map(notice -> twice(answer.getKey(), notice))
                                .stream());
    }

    private MessageSourceResolvable twice(String key, StatedTime.Notice notice) {
        var taken = StatedTime.of(notice.stated()).instant();
        return new DefaultMessageSourceResolvable(new String[] {"forms.timeComesTwice"}, new Object[] {
            labels.getOrDefault(key, key),
            notice.stated().toLocalTime(),
            // The only kind of date that the message files can write out in words.
            Date.from(taken),
            taken.atOffset(ZoneOffset.UTC).toLocalTime()
        });
    }

    /**
     * Demands that every stated time is one.
     *
     * @throws Refusal for a time that the clock change skips
     */
    void demandExistingTimes() {
        values.forEach((key, value) -> {
            if (value instanceof LocalDateTime local) {
                toInstant(key, local);
            }
        });
    }

    private Instant toInstant(String key, LocalDateTime local) {
        var stated = StatedTime.of(local);
        stated.notice()
                .filter(notice -> notice.kind() == StatedTime.Kind.SKIPPED)
                .ifPresent(notice -> {
                    // A form cannot be accepted with a remark, so the person enters the time that is meant herself.
                    throw new Refusal(
                            "forms.noSuchTime",
                            labels.getOrDefault(key, key),
                            notice.stated().toLocalTime(),
                            notice.read().toLocalTime());
                });
        return stated.instant();
    }

    private <T> Optional<T> optional(String key, Class<T> type) {
        return Optional.<@Nullable Object>ofNullable(values.get(key))
                .map(value -> type.cast(type.isInstance(value) ? value : read(type, value)));
    }

    private static Object read(Class<?> type, Object written) {
        if (type == LocalDate.class) {
            return LocalDate.parse(written.toString());
        }
        return type == BigDecimal.class ? new BigDecimal(written.toString()) : written;
    }

    private <T> T demanded(String key, Class<T> type) {
        return optional(key, type).orElseThrow(() -> new IllegalStateException("the form does not demand " + key));
    }
}
