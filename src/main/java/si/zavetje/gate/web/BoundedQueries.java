package si.zavetje.gate.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import si.zavetje.gate.Failure;
import si.zavetje.gate.LastFailure;
import si.zavetje.gate.web.QueryKey.BadQuery;
import si.zavetje.shared.Refusal;

/**
 * Reads every query before the engine does and lets through only what Tasklist and Cockpit ask: the engine itself takes
 * queries of any size from everybody who may see a list.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class BoundedQueries extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedQueries.class);

    /** What would change something else than what is listed is not misunderstood; it may not be done. */
    private static final String CHANGE = "PUT";

    /** No honest query or form is nested deeper. */
    private static final int DEEPEST = 6;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final QueryKeys keys = QueryKeys.read();
    private final LastFailure lastFailure;

    BoundedQueries(LastFailure lastFailure) {
        this.lastFailure = lastFailure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var read = new ReadRequest(request);
        var listed = keys.at(request.getRequestURI())
                .orElseGet(() -> new QueryKeys.Listed("an address without queries", Map.of()));
        try {
            QueryKey.checkAll(inAddress(request), listed.keys());
            var body = read.body().length > 0 ? inBody(read.body()) : JsonNodeFactory.instance.objectNode();
            QueryKey.checkAll(body, listed.keys());
            if (CHANGE.equals(request.getMethod())
                    && body.size() < listed.keys().size()) {
                throw new BadQuery("a change that does not say what is changed");
            }
        } catch (BadQuery refused) {
            LOG.info("Refused what {} sent to {}: {}", request.getRemoteUser(), listed.address(), refused.getMessage());
            var failure = CHANGE.equals(request.getMethod())
                    ? new Failure(403, new Refusal("gate.refused"))
                    : new Failure(400, new Refusal("gate.notUnderstood"));
            lastFailure.remember(failure);
            response.setStatus(failure.status());
            return;
        }
        chain.doFilter(read, response);
    }

    private static JsonNode inAddress(HttpServletRequest request) throws BadQuery {
        var parameters = JsonNodeFactory.instance.objectNode();
        var sent = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        for (var entry : sent.entrySet()) {
            if (entry.getValue().size() != 1) {
                throw new BadQuery("a key that is sent twice");
            }
            var value = entry.getValue().get(0);
            parameters.put(decoded(entry.getKey()), value == null ? "" : decoded(value));
        }
        return parameters;
    }

    private static String decoded(String text) throws BadQuery {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new BadQuery("an address that cannot be read");
        }
    }

    private static JsonNode inBody(byte[] body) throws IOException, BadQuery {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException wrong) {
            throw new BadQuery("no JSON, or nested too deep");
        }
    }
}
