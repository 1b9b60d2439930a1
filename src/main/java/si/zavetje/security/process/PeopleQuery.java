package si.zavetje.security.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import si.zavetje.directory.Account;

/** The engine's question for people, answered from our accounts and only with those the asker may know. */
final class PeopleQuery extends UserQueryImpl {
    private static final long serialVersionUID = 1L;

    private final transient VisiblePeople sight;

    PeopleQuery(VisiblePeople sight, @Nullable CommandExecutor executor) {
        super(executor);
        this.sight = sight;
    }

    @Override
    public long executeCount(CommandContext context) {
        return answers(context).count();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        return answers(context)
                .skip(Math.max(0, getFirstResult()))
                .limit(getMaxResults())
                .toList();
    }

    private Stream<User> answers(CommandContext context) {
        return sight.accounts(context.getAuthenticatedUserId(), id)
                .filter(account -> ids == null || Arrays.asList(ids).contains(account.username()))
                .filter(account ->
                        groupId == null || EngineGroups.idsOf(account).toList().contains(groupId))
                .map(PeopleQuery::user)
                .filter(user -> Wildcard.matches(firstName, firstNameLike, user.getFirstName()))
                .filter(user -> Wildcard.matches(lastName, lastNameLike, user.getLastName()))
                .filter(user -> Wildcard.matches(email, emailLike, user.getEmail()))
                // Nobody has a tenant, and who may start a process is the engine's own authorisation.
                .filter(user -> tenantId == null && procDefId == null)
                .sorted(Comparator.comparing(User::getId));
    }

    static User user(Account account) {
        UserEntity user = new UserEntity(account.username());
        user.setFirstName(account.displayName());
        user.setLastName("");
        user.setEmail("");
        return user;
    }
}
