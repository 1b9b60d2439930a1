package si.zavetje.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A made-up case, told as the forms that people handed in, with times relative to the moment it is told. */
public record DemoStory(String about, List<Step> steps) {

    private static final Pattern RELATIVE = Pattern.compile("@([+-]\\d+)([dh])(date)?");

    /** Who handed in which form; the first of a story starts the case. */
    public record Step(String as, String form, Map<String, Object> answers) {

        /** The answers with every relative time made absolute. */
        public Map<String, Object> answersAt(ZonedDateTime now) {
            var absolute = new TreeMap<>(answers);
            absolute.replaceAll((key, value) -> value instanceof String text ? timed(text, now) : value);
            return absolute;
        }
    }

    /** All stories of the demonstration. */
    public static List<DemoStory> all() {
        try (var file = new ClassPathResource("demo-cases.json").getInputStream()) {
            return new ObjectMapper().readValue(file, new TypeReference<List<DemoStory>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String timed(String text, ZonedDateTime now) {
        var relative = RELATIVE.matcher(text);
        if (!relative.matches()) {
            return text;
        }
        int amount = Integer.parseInt(relative.group(1));
        var time = relative.group(2).equals("d") ? now.plusDays(amount) : now.plusHours(amount);
        return relative.group(3) != null
                ? time.toLocalDate().toString()
                : time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
