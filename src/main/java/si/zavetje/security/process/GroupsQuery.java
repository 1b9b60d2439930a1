package si.zavetje.security.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's question for groups, answered with organisations and roles the asker may know. */
final class GroupsQuery extends GroupQueryImpl {
    private static final long serialVersionUID = 1L;

    private final transient VisiblePeople sight;

    GroupsQuery(VisiblePeople sight, @Nullable CommandExecutor executor) {
        super(executor);
        this.sight = sight;
    }

    @Override
    public long executeCount(CommandContext context) {
        return answers(context.getAuthenticatedUserId()).count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        return answers(context.getAuthenticatedUserId())
                .skip(Math.max(0, getFirstResult()))
                .limit(getMaxResults())
                .toList();
    }

    private Stream<Group> answers(@Nullable String asker) {
        return sight.groups(asker, userId)
                .filter(group -> id == null || id.equals(group.getId()))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group.getId()))
                .filter(group -> type == null || type.equals(group.getType()))
                .filter(group -> Wildcard.matches(name, nameLike, group.getName()))
                .filter(group -> tenantId == null && procDefId == null)
                .sorted(Comparator.comparing(Group::getId));
    }
}
