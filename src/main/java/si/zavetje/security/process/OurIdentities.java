package si.zavetje.security.process;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Shows the engine our accounts and organisations; it can neither change them nor try passwords. */
final class OurIdentities implements ReadOnlyIdentityProvider {
    private final VisiblePeople sight;

    OurIdentities(VisiblePeople sight) {
        this.sight = sight;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return createUserQuery(Context.getCommandContext()).userId(userId).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new PeopleQuery(sight, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new PeopleQuery(sight, null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native queries are not available.");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return createGroupQuery(Context.getCommandContext()).groupId(groupId).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsQuery(sight, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new GroupsQuery(sight, null);
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants();
    }

    @Override
    public void flush() {
        // Nothing is ever written.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static final class NoTenants extends TenantQueryImpl {
        private static final long serialVersionUID = 1L;

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return List.of();
        }
    }
}
