package si.zavetje.security.process;

import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import si.zavetje.directory.Account;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;

/** The engine's groups: one for each organisation and one for each role. */
final class EngineGroups {
    private EngineGroups() {}

    static Stream<String> idsOf(Account account) {
        return account.disabled()
                ? Stream.empty()
                : Stream.of(account.organisation(), account.kind().roleGroup());
    }

    static Group of(Organisation organisation) {
        return group(organisation.id(), organisation.name(), "ORGANISATION");
    }

    static Group of(OrganisationKind kind) {
        return group(kind.roleGroup(), kind.roleGroup(), "ROLE");
    }

    private static Group group(String id, String name, String type) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType(type);
        return group;
    }
}
