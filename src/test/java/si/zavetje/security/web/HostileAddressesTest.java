package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** What the engine and its webapps would answer if the routes did not stand before them. */
@HttpTest
class HostileAddressesTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ID = "0f0f0f0f-0000-11f1-8000-02fc00000001";

    private static final List<String> OF_THE_ENGINE = List.of(
            "POST /deployment/create",
            "GET /deployment",
            "GET /deployment/ID/resources",
            "GET /deployment/ID/resources/ID/data",
            "DELETE /deployment/ID",
            "POST /identity/verify",
            "GET /identity/groups",
            "GET /user",
            "POST /user/create",
            "DELETE /user/police",
            "PUT /user/police/credentials",
            "PUT /user/police/profile",
            "POST /user/police/unlock",
            "GET /group",
            "PUT /group/coordinator/members/police",
            "GET /tenant",
            "GET /authorization",
            "POST /authorization/create",
            "PUT /authorization/ID",
            "POST /message",
            "POST /signal",
            "POST /condition",
            "POST /modification/execute",
            "POST /migration/execute",
            "GET /execution",
            "POST /execution/ID/signal",
            "PUT /execution/ID/localVariables/x",
            "GET /variable-instance",
            "POST /variable-instance",
            "GET /history/process-instance",
            "POST /history/process-instance",
            "GET /history/variable-instance",
            "POST /history/variable-instance",
            "GET /history/detail",
            "GET /history/user-operation",
            "GET /history/identity-link-log",
            "GET /history/decision-instance",
            "POST /history/process-instance/delete",
            "POST /history/cleanup",
            "GET /event-subscription",
            "GET /external-task",
            "POST /external-task/fetchAndLock",
            "POST /external-task/ID/complete",
            "GET /batch",
            "GET /metrics",
            "GET /telemetry/configuration",
            "GET /schema/log",
            "GET /version",
            "GET /case-instance",
            "GET /job/ID/stacktrace",
            "PUT /job/ID/duedate",
            "POST /job/ID/duedate/recalculate",
            "PUT /job/ID/suspended",
            "POST /job/ID/execute",
            "POST /job/retries",
            "PUT /job-definition/ID/retries",
            "PUT /job-definition/ID/suspended",
            "DELETE /process-instance/ID",
            "POST /process-instance/delete",
            "PUT /process-instance/ID/suspended",
            "GET /process-instance/ID/variables",
            "PUT /process-instance/ID/variables/x",
            "POST /process-instance/ID/modification",
            "POST /process-instance/message-async",
            "POST /process-definition/ID/start",
            "POST /process-definition/key/VictimAssistance/start",
            "POST /process-definition/key/VictimAssistance/submit-form",
            "PUT /process-definition/ID/suspended",
            "PUT /process-definition/ID/history-time-to-live",
            "DELETE /process-definition/ID",
            "POST /process-definition/ID/restart",
            "POST /decision-definition/key/ReintegrationEligibility/evaluate",
            "POST /task/create",
            "PUT /task/ID",
            "DELETE /task/ID",
            "POST /task/ID/complete",
            "POST /task/ID/resolve",
            "POST /task/ID/delegate",
            "POST /task/ID/assignee",
            "POST /task/ID/bpmnError",
            "POST /task/ID/bpmnEscalation",
            "GET /task/ID/variables",
            "GET /task/ID/variables/x/data",
            "POST /task/ID/variables/x/data",
            "POST /task/ID/localVariables",
            "GET /task/ID/comment",
            "POST /task/ID/comment/create",
            "GET /task/ID/attachment",
            "POST /task/ID/attachment/create",
            "GET /task/ID/identity-links",
            "POST /task/ID/identity-links",
            "GET /task/ID/rendered-form",
            "POST /filter/create",
            "PUT /filter/ID",
            "DELETE /filter/ID",
            "POST /filter/ID/singleResult",
            "GET /incident/ID/annotation",
            "PUT /incident/ID/annotation",
            "DELETE /incident/ID");

    private static final List<String> AROUND_IT = List.of(
            "GET /camunda/app/admin",
            "GET /camunda/app/admin/default/",
            "GET /camunda/app/welcome",
            "GET /camunda/app/welcome/default/",
            "GET /camunda/app/tasklist/default",
            "GET /camunda/app/tasklist/other/",
            "GET /camunda/app/tasklist/index.html",
            "GET /camunda/app/cockpit/index.html",
            "POST /camunda/api/admin/setup/default/user/create",
            "POST /camunda/api/admin/auth/user/default/login/cockpit",
            "GET /camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
            "GET /camunda/api/cockpit/plugin/base/default/process-instance",
            "POST /camunda/api/cockpit/plugin/base/default/process-instance/ID/variables",
            "GET /camunda/api/cockpit/plugin/cockpitPlugins/static/app/other.js",
            "GET /camunda/api/engine/engine/other/task",
            "GET /CAMUNDA/api/engine/engine/default/task",
            "GET /camunda/API/engine/engine/default/task",
            "GET /camunda/api/engine/engine/default/Task",
            "GET /camunda/api/engine/engine/default/task.",
            "GET /camunda/api/engine/engine/default/task/",
            "GET /engine-rest/task",
            "GET /h2-console",
            "GET /h2-console/login.do",
            "GET /actuator",
            "GET /actuator/env",
            "GET /actuator/heapdump",
            "POST /actuator/shutdown");

    private static final List<String> DISGUISED = List.of(
            "/camunda/api/engine/engine/default/task/..;/deployment",
            "/camunda/api/engine/engine/default/task;x=1/ID/variables",
            "/camunda/api/engine/engine/default/task/%2e%2e/deployment",
            "/camunda/api/engine/engine/default/task%2fID%2fvariables",
            "/camunda/api/engine/engine/default/task/ID%2fvariables",
            "/camunda/api/engine/engine/default/task/..%5cdeployment",
            "/camunda/api/engine/engine/default//deployment",
            "//camunda/api/engine/engine/default/deployment",
            "/camunda/app/tasklist/locales/..%2f..%2fadmin%2findex.html",
            "/camunda/lib/%2e%2e/app/admin/index.html",
            "/camunda/assets/..;/app/admin/default/",
            "/camunda/api/engine/engine/default/deployment%00",
            "/camunda/api/engine/engine/default/deployment%0a");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "police",
                "crisis-a",
                "safe-a",
                "reintegration-a",
                "social",
                "asylum",
                "group-1",
                "coordinator",
                "auditor",
                "admin"
            })
    void lead_nowhere_for_anybody(String username) {
        Browser browser = browser(username);
        SoftAssertions soft = new SoftAssertions();
        all().forEach(request -> {
            String[] parts = request.split(" ", 2);
            soft.assertThat(browser.send(parts[0], parts[1], "{}").statusCode())
                    .describedAs("%s as %s", request, username)
                    .isEqualTo(404);
        });
        DISGUISED.forEach(
                path -> soft.assertThat(browser.get(path.replace("ID", ID)).statusCode())
                        .describedAs("%s as %s", path, username)
                        .isIn(400, 404));
        soft.assertAll();
    }

    @Test
    void while_the_doors_beside_them_open() {
        Browser browser = browser("coordinator");

        assertThat(all()).hasSizeGreaterThan(100);
        assertThat(browser.get(ENGINE + "/task").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    }

    private static Stream<String> all() {
        return Stream.concat(OF_THE_ENGINE.stream().map(line -> line.replace(" ", " " + ENGINE)), AROUND_IT.stream())
                .map(line -> line.replace("ID", ID));
    }

    private Browser browser(String username) {
        Browser browser = new Browser(port);
        if (!username.isEmpty()) {
            browser.signIn(username);
            browser.get("/camunda/app/tasklist/default/");
        }
        return browser;
    }
}
