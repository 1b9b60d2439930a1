package si.zavetje.gate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One key that may stand in a query: of what kind its value is, and how much of it there may be. */
record QueryKey(Kind kind, String bound) {

    /** The longest single word of a list, in characters. */
    private static final int LONGEST_WORD = 64;

    private static final JsonMapper JSON = new JsonMapper();

    private static final int MOST_ORDERS = 6;

    private static final Set<String> PARTS_OF_AN_ANSWER = Set.of("value", "type", "valueInfo");

    private static final Set<String> PARTS_OF_A_VARIABLE = Set.of("name", "operator", "value");

    /** Of what kind a value is. */
    enum Kind {
        /** At most so many characters. */
        TEXT,
        /** Yes or no. */
        FLAG,
        /** A whole number from nought to that one. */
        NUMBER,
        /** One of these words. */
        CHOICE,
        /** At most so many short texts. */
        TEXTS,
        /** At most so many comparisons with a variable. */
        VARIABLES,
        /** An order of the list, by one of these words at a time. */
        SORTING,
        /** At most so many questions of which one must be met, each with the keys of the whole and none of its own. */
        QUERIES,
        /** The answers of a form, each of one of these types; what they say is for the bridge to read. */
        ANSWERS
    }

    /** Refuses what is not of that kind or too large. */
    void check(JsonNode value, Map<String, QueryKey> keys) throws BadQuery {
        boolean fits =
                switch (kind) {
                    case TEXT -> value.isValueNode() && value.asText().length() <= most();
                    case FLAG -> value.isBoolean() || Set.of("true", "false").contains(value.asText());
                    case NUMBER -> isWithin(value);
                    case CHOICE -> words().contains(value.asText());
                    case TEXTS -> isShort(value) && texts(value).allMatch(QueryKey::isWord);
                    case VARIABLES -> isShort(value) && items(value).allMatch(QueryKey::comparesOne);
                    case SORTING ->
                        value.isArray()
                                && value.size() <= MOST_ORDERS
                                && items(value).allMatch(this::sorts);
                    case QUERIES -> value.isArray() && isShort(value);
                    case ANSWERS -> value.isObject() && items(value).allMatch(this::answersOne);
                };
        if (!fits) {
            throw new BadQuery("not of the kind " + kind + ", or too large");
        }
        if (kind == Kind.QUERIES) {
            for (JsonNode one : value) {
                checkAll(one, keys, Kind.QUERIES);
            }
        }
    }

    /** Refuses any key that is not listed, or listed as the kind that may not stand here. */
    static void checkAll(JsonNode query, Map<String, QueryKey> keys, Kind... notHere) throws BadQuery {
        if (!query.isObject()) {
            throw new BadQuery("no object");
        }
        for (Map.Entry<String, JsonNode> entry : query.properties()) {
            QueryKey key = keys.get(entry.getKey());
            if (key == null || Arrays.asList(notHere).contains(key.kind)) {
                throw new BadQuery("a key that is not listed");
            }
            key.check(entry.getValue(), keys);
        }
    }

    private int most() {
        return Integer.parseInt(bound);
    }

    private List<String> words() {
        return List.of(bound.split(" ", -1));
    }

    private boolean isWithin(JsonNode value) {
        String text = value.asText();
        return value.isValueNode() && text.matches("\\d{1,9}") && Integer.parseInt(text) <= most();
    }

    private boolean isShort(JsonNode value) {
        return value.isArray()
                ? value.size() <= most()
                : texts(value).limit(most() + 1L).count() <= most();
    }

    private static Stream<JsonNode> items(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false);
    }

    /** In an address a list is written with commas. */
    private static Stream<JsonNode> texts(JsonNode value) {
        return value.isArray()
                ? items(value)
                : Arrays.stream(value.asText().split(",", -1)).map(JsonNodeFactory.instance::textNode);
    }

    private static boolean comparesOne(JsonNode variable) {
        return variable.isObject()
                && variable.properties().stream().allMatch(part -> PARTS_OF_A_VARIABLE.contains(part.getKey()))
                && items(variable).allMatch(QueryKey::isWord);
    }

    private boolean answersOne(JsonNode answer) {
        return answer.isObject()
                && answer.properties().stream().allMatch(part -> PARTS_OF_AN_ANSWER.contains(part.getKey()))
                && !answer.path("value").isContainerNode()
                && (!answer.hasNonNull("type")
                        || words().contains(answer.path("type").asText()))
                && (!"Json".equals(answer.path("type").asText()) || isList(answer.path("value")));
    }

    /** Several choices at once arrive as a list written in JSON. */
    private static boolean isList(JsonNode written) {
        try {
            return written.isNull() || JSON.readTree(written.asText()).isArray();
        } catch (JsonProcessingException wrong) {
            return false;
        }
    }

    private boolean sorts(JsonNode order) {
        String by = order.path("sortBy").asText();
        int others = order.has("parameters") ? 1 : 0;
        return words().contains(by)
                && Set.of("asc", "desc").contains(order.path("sortOrder").asText())
                && order.size() == 2 + others
                && (others == 0 || by.endsWith("Variable") && isSmall(order.get("parameters")));
    }

    private static boolean isSmall(JsonNode parts) {
        return parts.isObject() && parts.size() <= 2 && items(parts).allMatch(QueryKey::isWord);
    }

    private static boolean isWord(JsonNode value) {
        return value.isValueNode() && value.asText().length() <= LONGEST_WORD;
    }

    /** Why a query is refused, in our words and never in those of whoever sent it. */
    static final class BadQuery extends Exception {
        private static final long serialVersionUID = 1L;

        BadQuery(String why) {
            super(why, null, false, false);
        }
    }
}
