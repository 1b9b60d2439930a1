package si.zavetje.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One form as it is committed, read without the program that takes it. */
record Form(String file, JsonNode root) {

    static final Path FOLDER = Path.of("forms");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_QUESTIONS = Set.of("group", "text", "separator", "spacer");

    /** All forms of a folder; none at all is a fault, never a success. */
    static List<Form> in(Path folder) {
        return Sources.in(folder, ".form").stream().map(Form::read).toList();
    }

    static Form read(Path file) {
        return of(file.getFileName().toString(), Sources.text(file));
    }

    static Form of(String file, String json) {
        try {
            return new Form(file, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    String name() {
        return Sources.stem(file);
    }

    Stream<JsonNode> components() {
        return within(root);
    }

    /** Everything that has an answer, also when it is only shown. */
    Stream<JsonNode> questions() {
        return components().filter(component -> !NO_QUESTIONS.contains(type(component)));
    }

    /** Everything somebody has to read and answer. */
    Stream<JsonNode> askedQuestions() {
        return questions()
                .filter(question -> !question.path("readonly").asBoolean()
                        && !question.path("disabled").asBoolean());
    }

    /** Where the case file keeps the answer to a question. */
    String address(JsonNode question) {
        String ofForm = root.at("/properties/compartment").asText();
        String compartment = question.at("/properties/compartment").asText(ofForm);
        return compartment + ":" + name() + "." + key(question);
    }

    static Stream<JsonNode> within(JsonNode parent) {
        return children(parent, "components").flatMap(child -> Stream.concat(Stream.of(child), within(child)));
    }

    static Stream<JsonNode> children(JsonNode parent, String name) {
        return StreamSupport.stream(parent.path(name).spliterator(), false);
    }

    static String type(JsonNode component) {
        return component.path("type").asText();
    }

    static String key(JsonNode component) {
        return component.path("key").asText();
    }

    /** Dates carry their label under a name of their own. */
    static String label(JsonNode component) {
        return component
                .path(type(component).equals("datetime") ? "dateLabel" : "label")
                .asText();
    }

    /** The condition under which a component is not shown, or nothing. */
    static String hiddenIf(JsonNode component) {
        return component.at("/conditional/hide").asText().replaceFirst("^=", "");
    }

    @Override
    public String toString() {
        return file;
    }
}
