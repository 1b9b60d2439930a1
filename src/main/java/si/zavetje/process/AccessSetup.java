package si.zavetje.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.directory.OrganisationKind;

/**
 * What each role may do in the engine, set anew at every start. Tasks themselves are granted one by one, to the
 * organisation that is to do them.
 */
@Component
@Order(10)
class AccessSetup implements ApplicationRunner {

    private final AuthorizationService authorizations;

    AccessSetup(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Arrays.stream(OrganisationKind.values())
                .filter(AccessSetup::worksOnCases)
                .forEach(kind -> {
                    grant(kind, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
                    grant(kind, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
                });
        Arrays.stream(OrganisationKind.values()).forEach(kind -> kind.refersBy().ifPresent(model -> {
            grant(kind, Resources.PROCESS_DEFINITION, model, Permissions.READ, Permissions.CREATE_INSTANCE);
            grant(kind, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }));
        grant(OrganisationKind.COORDINATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(OrganisationKind.COORDINATOR, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(OrganisationKind.COORDINATOR, Resources.TASK, ANY, Permissions.READ);
        grant(
                OrganisationKind.COORDINATOR,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
    }

    private static boolean worksOnCases(OrganisationKind kind) {
        return kind != OrganisationKind.ADMINISTRATOR && kind != OrganisationKind.AUDITOR;
    }

    private void grant(OrganisationKind kind, Resource resource, String id, Permission... permissions) {
        var existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(kind.roleGroup())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var grant = existing == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : existing;
        grant.setGroupId(kind.roleGroup());
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
