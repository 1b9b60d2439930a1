package si.zavetje.security.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

@HttpTest
class IdentityTest {
    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobody_asks() {
        identities.clearAuthentication();
    }

    @Test
    void the_engine_itself_knows_everyone_and_her_organisation_and_role() {
        assertThat(identities.createUserQuery().count()).isEqualTo(25);
        assertThat(groupsOf("police")).containsExactly("police-a", "role-police");
        assertThat(groupsOf("group-3")).containsExactly("group-b", "role-group-member");
        assertThat(identities.createUserQuery().memberOfGroup("group-a").list())
                .extracting(User::getId)
                .containsExactly("group-1", "group-2");
        assertThat(identities
                        .createUserQuery()
                        .userFirstNameLike("%coordin%")
                        .singleResult()
                        .getId())
                .isEqualTo("coordinator");
        assertThat(identities.createUserQuery().listPage(1, 2))
                .extracting(User::getId)
                .containsExactly("asylum", "auditor");
    }

    @Test
    void people_know_the_names_of_their_own_organisation_only() {
        identities.setAuthentication("group-1", List.of("group-a", "role-group-member"));

        assertThat(identities.createUserQuery().listPage(0, 50))
                .extracting(User::getFirstName)
                .containsExactly("Group member, health", "Group member, social work");
        assertThat(identities.createUserQuery().userId("police").singleResult()).isNull();
        assertThat(groupsOf("police")).isEmpty();
        assertThat(identities.createGroupQuery().listPage(0, 50))
                .extracting(Group::getId)
                .containsExactly("group-a", "role-group-member");
    }

    @Test
    void the_coordinator_knows_all_names() {
        identities.setAuthentication("coordinator", List.of("coordinator", "role-coordinator"));

        assertThat(identities.createUserQuery().count()).isEqualTo(25);
        assertThat(identities.createGroupQuery().groupType("ORGANISATION").count())
                .isEqualTo(24);
    }

    @Test
    void the_engine_can_neither_change_people_nor_try_passwords_and_keeps_none_itself() {
        assertThat(identities.isReadOnly()).isTrue();
        assertThat(identities.checkPassword("police", Browser.PASSWORD)).isFalse();
        assertThatThrownBy(() -> identities.newUser("eve")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> identities.createNativeUserQuery().list()).isInstanceOf(BadUserRequestException.class);
        assertThat(jdbc.sql("select (select count(*) from act_id_user) + (select count(*) from act_id_group)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> groupsOf(String username) {
        return identities.createGroupQuery().groupMember(username).listPage(0, 50).stream()
                .map(Group::getId)
                .toList();
    }
}
