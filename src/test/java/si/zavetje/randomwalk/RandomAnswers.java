package si.zavetje.randomwalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Answers;

/** Any answers a form would take, drawn from its schema; texts and numbers are those of a thorough person. */
final class RandomAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> FORMS = new HashMap<>();

    private final RandomGenerator random;

    RandomAnswers(RandomGenerator random) {
        this.random = random;
    }

    Map<String, Object> to(String form, Instant now) {
        var answers = new Answers().to(form, now, known(form));
        draw(FORMS.computeIfAbsent(form, RandomAnswers::read), now, answers);
        answers.putAll(known(form));
        return answers;
    }

    /** What can be answered only by somebody who knows the people there are. */
    Map<String, Object> known(String form) {
        return switch (form) {
            case "AppointGroup", "ReplaceMembers" ->
                Map.of(
                        "member1", "group-1",
                        "member2", "group-3",
                        "member3", "safe-a",
                        "member4", "",
                        "member5", "",
                        "chair", "group-3");
            case "HoldMeeting" -> Map.of("present", List.of("group-3"));
            case "CheckEarlierReferrals" -> Map.of("answer", "NEW");
            case "FindPlace" -> Map.of("provider", random.nextBoolean() ? "crisis-a" : "crisis-b");
            case "ReceiveReferral", "FollowUpRefusal", "ReviewRefusal", "ChaseReferral" ->
                Map.of("unit", random.nextBoolean() ? "police-a" : "police-b");
            case "SettleTransfer" -> Map.of("provider", random.nextBoolean() ? "crisis-a" : "crisis-b");
            case "NameProsecutor", "RecordProceedings" ->
                Map.of("office", random.nextBoolean() ? "prosecutor-a" : "prosecutor-b");
            default -> Map.of();
        };
    }

    private void draw(JsonNode parent, Instant now, Map<String, Object> answers) {
        for (var component : parent.path("components")) {
            draw(component, now, answers);
            var key = component.path("key").asText();
            if (answers.containsKey(key)) {
                one(component, now, answers);
            }
        }
    }

    private void one(JsonNode component, Instant now, Map<String, Object> answers) {
        var key = component.path("key").asText();
        var options = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
        switch (component.path("type").asText()) {
            case "radio", "select" -> {
                if (!options.isEmpty() && random.nextInt(5) > 1) {
                    answers.put(key, options.get(random.nextInt(options.size())));
                }
            }
            case "checklist" -> answers.put(key, some(options));
            case "checkbox" -> answers.put(key, random.nextBoolean());
            case "datetime" -> {
                if (random.nextInt(4) == 0) {
                    answers.put(
                            key,
                            about(now, "date".equals(component.path("subtype").asText())));
                }
            }
            default -> {}
        }
    }

    private List<String> some(List<String> options) {
        var some = new ArrayList<>(
                options.stream().filter(option -> random.nextInt(3) == 0).toList());
        if (some.isEmpty() && !options.isEmpty()) {
            some.add(options.get(random.nextInt(options.size())));
        }
        return some;
    }

    private String about(Instant now, boolean day) {
        var moment = LocalDateTime.ofInstant(now.plus(Duration.ofHours(random.nextInt(480) - 240)), LegalZone.ID)
                .truncatedTo(ChronoUnit.MINUTES);
        return day ? moment.toLocalDate().toString() : moment.toString();
    }

    private static JsonNode read(String form) {
        try {
            return JSON.readTree(Files.readString(Path.of("forms", form + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
