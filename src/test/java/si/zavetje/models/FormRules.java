package si.zavetje.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a form may hold, so that Tasklist shows it and the server can check it. */
final class FormRules {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "text",
            "separator",
            "spacer");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Set<String> FEEL_WORDS = Set.of(
            "not", "and", "or", "in", "list", "contains", "count", "null", "true", "false", "if", "then", "else");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    static final List<Rule<Form>> ALL = List.of(
            new Rule<>(
                    "a form is called like its file",
                    form -> form.root().path("id").asText().equals(form.name())
                            ? Stream.empty()
                            : Stream.of(form.root().path("id").asText()),
                    "\"id\": \"RequestBed\"",
                    "\"id\": \"BedRequest\""),
            new Rule<>(
                    "no dynamic list, which would disable the button for good",
                    FormRules::foreignComponents,
                    "\"type\": \"checklist\"",
                    "\"type\": \"dynamiclist\""),
            new Rule<>(
                    "no file upload", FormRules::foreignComponents, "\"type\": \"number\"", "\"type\": \"filepicker\""),
            new Rule<>(
                    "a group has no path, so that keys stay flat",
                    form -> ids(form.components().filter(component -> component.has("path"))),
                    "\"showOutline\": true",
                    "\"path\": \"call\""),
            new Rule<>(
                    "a key is a word of the domain in camel case",
                    form -> keys(form, question -> !Form.key(question).matches("[a-z][A-Za-z0-9]*")),
                    "\"key\": \"reachableFrom\"",
                    "\"key\": \"reachable_from\""),
            new Rule<>(
                    "a key stands once",
                    form -> twice(form.questions().map(Form::key)),
                    "\"key\": \"reachableFrom\"",
                    "\"key\": \"calledBack\""),
            new Rule<>(
                    "the id of a question follows from its key",
                    form -> keys(form, question -> !question.path("id").asText().equals(idFor(Form.key(question)))),
                    "\"id\": \"Field_ReachableFrom\"",
                    "\"id\": \"Field_0f3x\""),
            new Rule<>(
                    "a question has a label",
                    form -> keys(form, question -> Form.label(question).isBlank()),
                    "\"dateLabel\": \"Reachable from\"",
                    "\"label\": \"Reachable from\""),
            new Rule<>(
                    "two questions do not carry the same label",
                    form -> twice(form.questions().map(Form::label)),
                    "\"dateLabel\": \"Reachable from\"",
                    "\"dateLabel\": \"Number to call back\""),
            new Rule<>(
                    "a choice offers different answers",
                    FormRules::poorChoices,
                    "\"value\": \"interpreter\"",
                    "\"value\": \"doctor\""),
            new Rule<>(
                    "an earlier answer that is only shown stands in words, without a list to choose from",
                    form -> keys(form, FormRules::listOnlyShown),
                    "\"type\": \"checklist\"",
                    "\"type\": \"taglist\", \"readonly\": true, \"properties\": {\"prefill\": \"SHELTER:AnswerRequest.room\"}"),
            new Rule<>(
                    "nobody is he or she: a form speaks of the person",
                    form -> texts(form)
                            .filter(text -> Rule.GENDERED.matcher(text).find()),
                    "What does the person need?",
                    "What does she need?"),
            new Rule<>(
                    "only a text of its own is laid out: elsewhere the marks for it would be read as they are",
                    form -> form.questions()
                            .flatMap(question ->
                                    Stream.of(question.path("description").asText(), Form.label(question)))
                            .filter(text -> text.contains("*")),
                    "Calls so far",
                    "*Calls* so far"),
            new Rule<>(
                    "no length of time, which the policy sets",
                    form -> texts(form).filter(text -> Rule.LENGTH.matcher(text).find()),
                    "Calls so far",
                    "Calls within two hours"),
            new Rule<>(
                    "no box must be ticked to go on, whatever is true",
                    form -> keys(
                            form,
                            question -> Form.type(question).equals("checkbox")
                                    && question.at("/validate/required").asBoolean()),
                    "\"type\": \"radio\"",
                    "\"type\": \"checkbox\""),
            new Rule<>(
                    "a no that has a reason is asked for it, and nothing else is",
                    FormRules::unexplained,
                    "\"label\": \"No\"",
                    "\"label\": \"No, because…\""),
            new Rule<>(
                    "text has a greatest length",
                    form -> keys(form, FormRules::endless),
                    "\"maxLength\": 4000",
                    "\"minLength\": 1"),
            new Rule<>(
                    "a time is the local one on the clock, without a zone",
                    form -> keys(form, FormRules::otherTime),
                    "\"no_timezone\"",
                    "\"utc_offset\""),
            new Rule<>(
                    "a condition asks about questions somebody answers in the same form",
                    FormRules::strangeConditions,
                    "=not(withChildren = ",
                    "=not(withChild = "));

    private FormRules() {}

    private static Stream<String> foreignComponents(Form form) {
        return ids(form.components().filter(component -> !COMPONENTS.contains(Form.type(component))));
    }

    private static Stream<String> poorChoices(Form form) {
        return form.questions()
                .filter(question -> CHOICES.contains(Form.type(question)))
                .flatMap(choice -> choice.path("values").isEmpty()
                                && !choice.path("valuesKey").isTextual()
                        ? Stream.of(Form.key(choice))
                        : twice(Form.children(choice, "values")
                                .map(value -> Form.key(choice) + " " + value.path("value"))));
    }

    private static boolean listOnlyShown(JsonNode question) {
        return Set.of("select", "taglist").contains(Form.type(question))
                && question.path("readonly").asBoolean()
                && question.at("/properties/prefill").isTextual();
    }

    /** The texts somebody reads; what is meant for the program alone is called as it is. */
    private static Stream<String> texts(Form form) {
        return form.components()
                .flatMap(component -> Stream.concat(Stream.of(component), Form.children(component, "values")))
                .flatMap(read -> Stream.of("label", "dateLabel", "text", "description")
                        .map(name -> read.path(name).asText()));
    }

    /** The question that asks for the reason carries the key of the other, and is hidden unless the answer was that no. */
    private static Stream<String> unexplained(Form form) {
        return form.askedQuestions()
                .filter(question -> Form.children(question, "values")
                        .anyMatch(option -> option.path("label").asText().equals("No, because…")))
                .map(Form::key)
                .filter(key -> form.askedQuestions()
                        .noneMatch(why -> Form.key(why).equals(key + "Reason")
                                && asked(Form.hiddenIf(why)).anyMatch(key::equals)));
    }

    private static boolean endless(JsonNode question) {
        return Form.type(question).startsWith("text")
                && !question.path("readonly").asBoolean()
                && !question.at("/validate/maxLength").isInt();
    }

    private static boolean otherTime(JsonNode question) {
        String subtype = question.path("subtype").asText();
        return Form.type(question).equals("datetime")
                && !subtype.equals("date")
                && !(subtype.equals("datetime")
                        && question.path("timeSerializingFormat").asText().equals("no_timezone"));
    }

    private static Stream<String> strangeConditions(Form form) {
        List<String> answered = form.askedQuestions().map(Form::key).toList();
        return form.components()
                .flatMap(component -> asked(Form.hiddenIf(component)))
                .filter(word -> !answered.contains(word));
    }

    /** The names a condition uses. */
    static Stream<String> asked(String condition) {
        return WORD.matcher(condition.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(result -> result.group())
                .filter(word -> !FEEL_WORDS.contains(word))
                .distinct();
    }

    private static String idFor(String key) {
        return key.isEmpty() ? "" : "Field_" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    private static Stream<String> keys(Form form, Predicate<JsonNode> fault) {
        return form.questions().filter(fault).map(Form::key);
    }

    private static Stream<String> ids(Stream<JsonNode> components) {
        return components.map(component -> component.path("id").asText());
    }

    private static Stream<String> twice(Stream<String> words) {
        Set<String> seen = new HashSet<>();
        return words.filter(word -> !seen.add(word));
    }
}
