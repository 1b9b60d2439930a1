package si.zavetje.security.web;

import static si.zavetje.security.web.Visitor.ADMINISTRATOR;
import static si.zavetje.security.web.Visitor.ANYONE;
import static si.zavetje.security.web.Visitor.AUDITOR;
import static si.zavetje.security.web.Visitor.CASE_WORKER;
import static si.zavetje.security.web.Visitor.COORDINATOR;
import static si.zavetje.security.web.Visitor.PASSWORD_DUE;
import static si.zavetje.security.web.Visitor.SIGNED_IN;
import static si.zavetje.security.web.Visitor.STATEMENT_DUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/** Every door there is. What is not in this table does not exist, for nobody. The first line that fits counts. */
final class Doors {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final List<Door> ALL = List.of(
            // Our pages
            Door.of("GET", "/actuator/health", ANYONE),
            Door.of("GET", "/assets/{file:.+}", ANYONE),
            Door.of("GET POST", "/login", ANYONE),
            Door.of("POST", "/logout", ANYONE),
            Door.of("GET POST", "/password", PASSWORD_DUE, SIGNED_IN),
            Door.of("GET POST", "/statement", STATEMENT_DUE, SIGNED_IN),
            Door.of("GET", "/", SIGNED_IN),
            Door.of("GET", "/session", SIGNED_IN),
            Door.of("GET", "/admin", ADMINISTRATOR),
            Door.of("POST", "/admin/organisations", ADMINISTRATOR),
            Door.of("POST", "/admin/organisations/active", ADMINISTRATOR),
            Door.of("POST", "/admin/accounts", ADMINISTRATOR),
            Door.of("POST", "/admin/accounts/organisation", ADMINISTRATOR),
            Door.of("POST", "/admin/accounts/password", ADMINISTRATOR),
            Door.of("POST", "/admin/accounts/disabled", ADMINISTRATOR),
            Door.of("GET", "/deadlines/calculator", SIGNED_IN),
            Door.of("GET", "/api/deadlines/calculate", SIGNED_IN),
            Door.of("GET", "/policy", COORDINATOR, AUDITOR),
            Door.of("GET", "/policy/preview", COORDINATOR),
            // Tasklist and Cockpit, the programs
            Door.of("GET", "/words", CASE_WORKER),
            Door.of("GET", "/camunda/lib/**", CASE_WORKER),
            Door.of("GET", "/camunda/assets/**", CASE_WORKER),
            Door.of("GET", "/camunda/favicon.ico", CASE_WORKER),
            Door.of("GET", "/camunda/app/tasklist/**", CASE_WORKER),
            Door.of("GET", "/camunda/app/cockpit/**", COORDINATOR),
            // Who am I, and sign out
            Door.of("GET", "/camunda/api/admin/auth/user/default", CASE_WORKER),
            Door.of("POST", "/camunda/api/admin/auth/user/default/logout", ANYONE),
            // What they ask of the engine; the gate behind decides command by command
            Door.of("GET", "/camunda/api/engine/engine", CASE_WORKER),
            Door.of("GET", "/camunda/api/engine/engine/", CASE_WORKER),
            Door.polled("GET", ENGINE + "/task/{id}", CASE_WORKER),
            Door.polled("GET POST", ENGINE + "/filter/{id}/list", CASE_WORKER),
            Door.polled("GET POST", ENGINE + "/filter/{id}/count", CASE_WORKER),
            Door.of("GET POST PUT DELETE OPTIONS", ENGINE + "/**", CASE_WORKER),
            Door.of("GET", "/camunda/api/tasklist/plugin/**", CASE_WORKER),
            Door.of("GET POST PUT", "/camunda/api/cockpit/plugin/**", COORDINATOR));

    private Doors() {}

    /** Every door at that address, whatever the method. */
    static List<Door> at(HttpServletRequest request) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        PathContainer path = PathContainer.parsePath(uri);
        return ALL.stream().filter(door -> door.isAt(path)).toList();
    }

    /** The door that this request asks for. */
    static Optional<Door> to(HttpServletRequest request) {
        return at(request).stream()
                .filter(door -> door.allows(request.getMethod()))
                .findFirst();
    }
}
