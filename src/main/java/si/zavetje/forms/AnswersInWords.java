package si.zavetje.forms;

import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.chronology.Chronology;

/** Says what was entered in words: questions as the form asked them, options as they were called, dates as people write them. */
@Component
public class AnswersInWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Deployed deployed;
    private final Chosen chosen;
    private final MessageSource messages;

    AnswersInWords(Deployed deployed, Chosen chosen, MessageSource messages) {
        this.deployed = deployed;
        this.chosen = chosen;
        this.messages = messages;
    }

    /** The forms as they were ever deployed. */
    public interface Deployed {

        /** All versions of these forms, by name, the newest first. */
        Map<String, List<Version>> of(Collection<String> forms);
    }

    /** What was chosen from a list that is made when the form is read. */
    public interface Chosen {

        /** What it is called in words. */
        String called(String list, String chosen);
    }

    /** A form as it was deployed, and since when. */
    public record Version(Instant since, FormSchema schema) {}

    /** One answer, as it is read. */
    public record Answer(String key, String question, String words) {}

    /** Reads entries of these forms aloud, in a language. */
    public Speaker of(Collection<String> forms, Locale language) {
        return new Speaker(deployed.of(new HashSet<>(forms)), language);
    }

    /** What is shown, with every locked line of text in words; what is open, or shown by its options or as a date, stays as it is. */
    Map<String, Object> shown(FormSchema schema, Map<String, Object> shown) {
        var lines = schema.fields().stream()
                .filter(field -> isLine(field) && isCode(shown.get(field.key())))
                .collect(Collectors.toMap(Field::key, field -> field));
        if (lines.isEmpty()) {
            return shown;
        }
        var speaker = of(sources(lines), LocaleContextHolder.getLocale());
        var said = new LinkedHashMap<>(shown);
        said.replaceAll((key, value) -> {
            var line = lines.get(key);
            return line == null ? value : said(speaker, line, value);
        });
        return said;
    }

    private static Object said(Speaker speaker, Field line, Object value) {
        var source = line.prefill();
        return source == null
                ? speaker.words("", "", value)
                : source.isLine() ? line(speaker, value) : speaker.words(source.form(), source.key(), value);
    }

    /** Several answers in one line: names and numbers as they are, a day in words. */
    private static String line(Speaker speaker, Object value) {
        return DAY.matcher(String.valueOf(value)).replaceAll(day -> speaker.words("", "", day.group()));
    }

    private static Set<String> sources(Map<String, Field> lines) {
        return lines.values().stream()
                .map(Field::prefill)
                .filter(source -> source != null && !source.isLine())
                .map(Field.Source::form)
                .collect(Collectors.toSet());
    }

    private static boolean isLine(Field field) {
        return field.readOnly() && (field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.LONG_TEXT);
    }

    /** A number is read as it is. */
    private static boolean isCode(@Nullable Object value) {
        return value != null && !(value instanceof Number);
    }

    /** Reads entries aloud. */
    public final class Speaker {

        private final Map<String, List<Version>> versions;
        private final Locale language;

        private Speaker(Map<String, List<Version>> versions, Locale language) {
            this.versions = versions;
            this.language = language;
        }

        /** Whether a form begins with what was answered in it last, so that each entry takes the place of the one before. */
        public boolean goesOnFromTheLast(String form) {
            return versions.getOrDefault(form, List.of()).stream()
                    .flatMap(version -> version.schema().fields().stream())
                    .map(Field::prefill)
                    .anyMatch(source -> source != null && source.form().equals(form));
        }

        /** What was answered in a form that was handed in then, in the order of its questions. */
        public List<Answer> answers(String form, Instant at, Map<String, Object> values) {
            var schemas = inForce(versions.getOrDefault(form, List.of()), at);
            var left = new TreeMap<String, Object>(values);
            var answers = new ArrayList<Answer>();
            for (var schema : schemas) {
                for (var field : schema.fields()) {
                    var answer = left.remove(field.key());
                    if (answer != null) {
                        var words = words(field, options(field.key(), schemas), answer);
                        answers.add(new Answer(field.key(), field.label(), words));
                    }
                }
            }
            left.forEach((key, answer) -> answers.add(new Answer(key, question(key), inAnyCase(answer))));
            return answers;
        }

        /** One answer to a question of a form, as any version that knows the question would say it. */
        String words(String form, String key, Object answer) {
            var schemas = versions.getOrDefault(form, List.of()).stream()
                    .map(Version::schema)
                    .toList();
            return schemas.stream()
                    .flatMap(schema -> schema.fields().stream())
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .map(field -> words(field, options(key, schemas), answer))
                    .orElseGet(() -> inAnyCase(answer));
        }

        /** What was not asked in a form has a name of its own. */
        private String question(String key) {
            return Objects.requireNonNullElseGet(
                    messages.getMessage("forms.question." + key, null, null, language), () -> spaced(key));
        }

        private String words(Field field, Map<String, String> options, Object answer) {
            return switch (field.kind()) {
                case TEXT, LONG_TEXT -> String.valueOf(answer);
                case NUMBER ->
                    answer instanceof Number number
                            ? NumberFormat.getInstance(language).format(number)
                            : String.valueOf(answer);
                case CHOICE, CHOICES ->
                    each(answer).map(one -> inWords(field, options, one)).collect(Collectors.joining(", "));
                case FLAG -> yesOrNo(answer);
                case DATE, DATE_TIME -> inAnyCase(answer);
            };
        }

        private String inWords(Field field, Map<String, String> options, String one) {
            var list = field.offered();
            return list == null || field.options().containsKey(one) ? option(options, one) : chosen.called(list, one);
        }

        /** Countries and languages have names in every language; everything else is called as the form called it. */
        private String option(Map<String, String> options, String code) {
            var called = options.getOrDefault(code, spaced(code));
            boolean translated = !language.getLanguage().equals("en");
            if (translated && code.matches("[A-Z]{2}") && options.containsKey("SI")) {
                return named(new Locale("", code).getDisplayCountry(language), code, called);
            }
            if (translated && code.matches("[a-z]{3}") && options.containsKey("slv")) {
                return named(ULocale.getDisplayLanguage(code, ULocale.forLocale(language)), code, called);
            }
            return called;
        }

        private static String named(String name, String code, String otherwise) {
            return name.isBlank() || name.equals(code) ? otherwise : name;
        }

        private String inAnyCase(Object answer) {
            if (answer instanceof Boolean) {
                return yesOrNo(answer);
            }
            if (answer instanceof List<?>) {
                return each(answer).map(AnswersInWords::spaced).collect(Collectors.joining(", "));
            }
            return Chronology.inWords(answer)
                    .map(date -> messages.getMessage(date, language))
                    .orElseGet(() -> String.valueOf(answer));
        }

        private String yesOrNo(Object answer) {
            return messages.getMessage(Boolean.TRUE.equals(answer) ? "forms.yes" : "forms.no", null, language);
        }
    }

    /** The version that was in force then, and after it all others: what it does not know may be known to them. */
    private static List<FormSchema> inForce(List<Version> newestFirst, Instant at) {
        var then = newestFirst.stream().filter(version -> !version.since().isAfter(at));
        var first = Optional.ofNullable(then.findFirst().orElseGet(() -> last(newestFirst)));
        return Stream.concat(first.stream(), newestFirst.stream().filter(other -> first.filter(other::equals)
                        .isEmpty()))
                .map(Version::schema)
                .toList();
    }

    private static <T> @Nullable T last(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** What each option of a question is or was called: the first version that knows it decides. */
    private static Map<String, String> options(String key, List<FormSchema> schemas) {
        return schemas.stream()
                .flatMap(schema -> schema.fields().stream())
                .filter(field -> field.key().equals(key))
                .flatMap(field -> field.options().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }

    private static Stream<String> each(Object answer) {
        return answer instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(String.valueOf(answer));
    }

    /** A code whose form nobody knows any more, without its signs of a code. */
    private static String spaced(String code) {
        return code.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
