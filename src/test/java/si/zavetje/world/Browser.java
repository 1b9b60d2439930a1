package si.zavetje.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, sends forms with their hidden token, and does not follow redirects. */
public final class Browser {

    /** The password of every demonstration account in tests. */
    public static final String PASSWORD = "correct-horse-battery-staple";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token = "";
    private String language = "en";
    private String program = "";

    /** A browser with nothing in it. */
    public Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Prefers that language from now on. */
    public Browser speaking(String preferred) {
        language = preferred;
        return this;
    }

    /** Says from now on that it is that program. */
    public Browser calling(String userAgent) {
        program = userAgent;
        return this;
    }

    /** Signs in with the demonstration password, or fails. */
    public Browser signIn(String username) {
        HttpResponse<String> answer = signIn(username, PASSWORD);
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        return this;
    }

    /** Opens the sign-in page, fills it in and sends it. */
    public HttpResponse<String> signIn(String username, String password) {
        get("/login");
        return post("/login", Map.of("username", username, "password", password));
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form of the page opened last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends JSON to the webapps' API with the token of that API, as Tasklist does. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"))
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends any other request with the cookies of this browser. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A request to be sent with {@link #send(HttpRequest.Builder)}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.5")
                .header("Accept-Language", language);
        if (!program.isEmpty()) {
            request.header("User-Agent", program);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** The hidden token of the page opened last. */
    public String token() {
        return token;
    }

    /** The value of a cookie, or nothing. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
