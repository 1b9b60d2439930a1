package si.zavetje.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.zavetje.shared.LegalZone;

/**
 * Fills every question of a form, as a thorough person would: texts get a unique canary that can be searched for later,
 * choices the first option, dates today. What matters to a test is given and wins.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> canaries = new ArrayList<>();

    /** Every unique text that was entered so far. */
    public List<String> canaries() {
        return List.copyOf(canaries);
    }

    /** The answers to all questions of a form at an instant, the given ones first. */
    public Map<String, Object> to(String form, Instant now, Map<String, ?> given) {
        var answers = new HashMap<String, Object>(given);
        if (form.equals("TriageReferral")) {
            answers.putIfAbsent("possiblyChild", "NO");
        }
        if (form.equals("AssessRisk")) {
            answers.putIfAbsent("measures", List.of("OTHER"));
            answers.putIfAbsent("nextReview", LegalZone.dayOf(now).plusDays(90).toString());
        }
        fill(read(form), LocalDateTime.ofInstant(now, LegalZone.ID).truncatedTo(ChronoUnit.MINUTES), answers);
        return answers;
    }

    private void fill(JsonNode parent, LocalDateTime now, Map<String, Object> answers) {
        for (var component : parent.path("components")) {
            fill(component, now, answers);
            boolean open =
                    component.hasNonNull("key") && !component.path("readonly").asBoolean();
            if (open && !answers.containsKey(component.path("key").asText())) {
                answer(component, now)
                        .ifPresent(value -> answers.put(component.path("key").asText(), value));
            }
        }
    }

    private Optional<Object> answer(JsonNode component, LocalDateTime now) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> Optional.of(text(component));
            case "number" -> Optional.of(component.at("/validate/min").asInt(1));
            case "select", "radio" ->
                Optional.of(
                        switch (component.path("valuesKey").asText()) {
                            case "sheetLanguages" -> "eng";
                            case "places" -> "UNREGISTERED";
                            default -> component.at("/values/0/value").asText();
                        });
            case "checklist" -> Optional.of(component.path("values").findValuesAsText("value"));
            case "taglist" ->
                Optional.of(List.of(component.at("/values/0/value").asText()));
            case "checkbox" -> Optional.of(true);
            case "datetime" ->
                Optional.of(
                        "date".equals(component.path("subtype").asText())
                                ? now.toLocalDate().toString()
                                : now.toString());
            default -> Optional.empty();
        };
    }

    /** A text with a rule of its own (a telephone number, a code) is answered from the example the form gives with it. */
    private String text(JsonNode component) {
        var pattern = component.at("/validate/pattern").asText();
        var canary = "Kanar" + Long.toString(100_000L + canaries.size() * 7919L, 36) + "č";
        var plain =
                "KNR" + Long.toString(100_000L + canaries.size() * 7919L, 36).toUpperCase(java.util.Locale.ROOT);
        var phone = "+3864" + (1_000_000 + canaries.size() * 7919);
        for (var text : List.of(canary, plain, phone, plain.substring(0, 4), "AB1", "5.1999")) {
            boolean fits = pattern.isEmpty() || text.matches(pattern);
            int longest = component.at("/validate/maxLength").asInt(200);
            if (fits && text.length() <= longest) {
                if (text.length() > 5) {
                    canaries.add(text);
                }
                return text;
            }
        }
        throw new AssertionError("no example fits " + component.path("key").asText() + " " + pattern);
    }

    private static JsonNode read(String form) {
        try {
            return JSON.readTree(Files.readString(Path.of("forms", form + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
