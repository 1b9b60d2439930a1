package si.zavetje.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import si.zavetje.gate.Failure;
import si.zavetje.gate.LastFailure;
import si.zavetje.shared.Refusal;

/** Keeps the pace of one account to what a person does in a browser, so that nobody keeps the others waiting. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 11)
class PeoplesPace extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PeoplesPace.class);

    private static final Pattern FILES = Pattern.compile(
            "/assets/.*|/camunda/(?:app|lib|assets)/.*|/camunda/favicon\\.ico|/camunda/api/.*/static/.*");

    private static final Pattern NEW_CASE = Pattern.compile("/camunda/api/.*/process-definition/[^/]+/submit-form");

    private final PaceSettings settings;
    private final LastFailure lastFailure;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    PeoplesPace(PaceSettings settings, LastFailure lastFailure) {
        this.settings = settings;
        this.lastFailure = lastFailure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRemoteUser() == null
                || FILES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = people.computeIfAbsent(request.getRemoteUser(), name -> new Person(settings));
        boolean newCase = NEW_CASE.matcher(request.getRequestURI()).matches();
        var wait = person.mayAsk(newCase);
        if (!wait.isZero()) {
            refuse(request, response, wait);
        } else if (!person.begins(settings.patience())) {
            refuse(request, response, settings.patience());
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                person.ends(newCase && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        LOG.info("Asked {} to wait", request.getRemoteUser());
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        if (request.getRequestURI().startsWith("/camunda/api/")) {
            lastFailure.remember(new Failure(429, new Refusal("shared.error.429")));
            response.setStatus(429);
        } else {
            response.sendError(429);
        }
    }

    /** What one account is doing; there are only as many as there are accounts. */
    private static final class Person {

        private final Semaphore turns;
        private final Semaphore places;
        private final Bucket questions;
        private final Bucket newCases;

        Person(PaceSettings settings) {
            turns = new Semaphore(settings.atATime(), true);
            places = new Semaphore(settings.atATime() + settings.waiting());
            questions = new Bucket(settings.questions(), System.nanoTime());
            newCases = new Bucket(settings.newCases(), System.nanoTime());
        }

        Duration mayAsk(boolean newCase) {
            var wait = questions.take(System.nanoTime());
            return newCase && wait.isZero() ? newCases.take(System.nanoTime()) : wait;
        }

        /** Waits for its turn, unless too many wait already. */
        boolean begins(Duration patience) {
            if (!places.tryAcquire()) {
                return false;
            }
            boolean turn = false;
            try {
                turn = turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            if (!turn) {
                places.release();
            }
            return turn;
        }

        /** A form that was refused and is corrected is one case, however often it is handed in. */
        void ends(boolean caseRefused) {
            turns.release();
            places.release();
            if (caseRefused) {
                newCases.giveBack();
            }
        }
    }
}
