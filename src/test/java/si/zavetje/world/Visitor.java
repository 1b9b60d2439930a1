package si.zavetje.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Somebody who signs in and works through the requests that Tasklist sends. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Browser browser;
    private final String username;
    private String remark = "";

    private Visitor(Browser browser, String username) {
        this.browser = browser;
        this.username = username;
    }

    /** Signs in at that port with the demonstration password. */
    public static Visitor signIn(int port, String username) {
        return signIn(port, username, "en");
    }

    /** Signs in at that port with the demonstration password, and prefers that language. */
    public static Visitor signIn(int port, String username, String language) {
        var browser = new Browser(port).speaking(language).signIn(username);
        // Tasklist's page brings the token that its own requests must carry.
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return new Visitor(browser, username);
    }

    /** Hands in the form that starts a case, and answers its reference. */
    public String refer(Map<String, ?> answers) {
        return refer("VictimAssistance", answers);
    }

    /** Hands in the form by which that model begins, and answers the reference. */
    public String refer(String model, Map<String, ?> answers) {
        var definition = StreamSupport.stream(definitions().spliterator(), false)
                .filter(process -> process.path("key").asText().equals(model))
                .findFirst()
                .orElseThrow();
        return handIn("/process-definition/" + definition.path("id").asText() + "/submit-form", answers)
                .path("businessKey")
                .asText();
    }

    /** The models that Tasklist offers to begin. */
    public List<String> startable() {
        return StreamSupport.stream(definitions().spliterator(), false)
                .map(process -> process.path("key").asText())
                .toList();
    }

    private JsonNode definitions() {
        return get("/process-definition?latest=true&active=true&startableInTasklist=true"
                + "&startablePermissionCheck=true&firstResult=0&maxResults=15");
    }

    /** What the server had to say about the form it took last. */
    public String remark() {
        return URLDecoder.decode(remark, StandardCharsets.UTF_8);
    }

    /** The names of the tasks this person sees. */
    public List<String> tasks() {
        return visible().values().stream()
                .map(task -> task.path("name").asText())
                .toList();
    }

    /** Claims the task of that name in a case, and hands in its form. */
    public void complete(String name, String reference, Map<String, ?> answers) {
        var task = visible().values().stream()
                .filter(candidate -> candidate.path("name").asText().equals(name + " · " + reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not there"));
        var id = task.path("id").asText();
        post("/task/" + id + "/claim", Map.of("userId", username));
        handIn("/task/" + id + "/submit-form", answers);
    }

    /** Opens the report of an event from the page of a case. */
    public void opensAReport(String reference) {
        browser.get("/cases/" + reference);
        assertThat(browser.post("/cases/" + reference + "/actions/event", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    /** Hands in a form, and once more when she is asked back. */
    private JsonNode handIn(String path, Map<String, ?> answers) {
        var answer = sent(path, variables(answers));
        boolean asked = answer.statusCode() == 400 && answer.body().matches("(?s).*(once more|še enkrat)\\..*");
        return answered(path, asked ? sent(path, variables(answers)) : answer);
    }

    /** Claims a task, whatever comes of it. */
    public HttpResponse<String> claim(String task) {
        return browser.send("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
    }

    /** Asks one of our own addresses for what it answers programs. */
    public HttpResponse<String> ask(String path) {
        return browser.send(browser.request(path).setHeader("Accept", "application/json"));
    }

    /** Sends JSON to one of our own addresses, with the token that its page was given. */
    public HttpResponse<String> tell(String path, String token, String json) {
        return browser.send(browser.request(path)
                .setHeader("Content-Type", "application/json")
                .setHeader("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private Map<String, JsonNode> visible() {
        var seen = new HashMap<String, JsonNode>();
        for (var filter : get("/filter?firstResult=0&itemCount=false&maxResults=2000&resourceType=Task")) {
            post("/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=200", Map.of())
                    .forEach(task -> seen.put(task.path("id").asText(), task));
        }
        return seen;
    }

    private JsonNode get(String path) {
        return answered(path, browser.send(browser.request(ENGINE + path).setHeader("Accept", "application/json")));
    }

    private JsonNode post(String path, Object body) {
        return answered(path, sent(path, body));
    }

    private HttpResponse<String> sent(String path, Object body) {
        try {
            return browser.send("POST", ENGINE + path, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode answered(String path, HttpResponse<String> answer) {
        remark = answer.headers().firstValue("Zavetje-Remark").orElse("");
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        try {
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> variables(Map<String, ?> answers) {
        var variables = new HashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof List<?> list
                        ? Map.of("value", JSON.valueToTree(list).toString(), "type", "Json")
                        : Map.of("value", value)));
        return Map.of("variables", variables);
    }
}
