package si.zavetje.gate.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.CsvTable;

/** The list of what signed-in people may ask of the engine, by class of command; what it does not allow is refused. */
@Component
class CommandRules {

    /** Who may give a command. */
    enum Who {
        /** Everybody who works on cases. */
        WORKER,
        /** Everybody who works on cases, for nobody but herself. */
        SELF,
        /** Everybody who refers people. */
        REFERRER,
        COORDINATOR,
        NOBODY
    }

    private static final List<String> REFERRERS = Arrays.stream(OrganisationKind.values())
            .filter(OrganisationKind::refers)
            .map(OrganisationKind::roleGroup)
            .toList();

    private final Map<String, Who> rules = new HashMap<>();

    CommandRules() {
        CsvTable.rows("engine-commands.csv").forEach(cells -> rules.put(cells.get(0), Who.valueOf(cells.get(1))));
    }

    /** Whether somebody in these groups may give this class of command. */
    boolean allow(Class<?> command, Collection<String> groups) {
        return switch (rules.getOrDefault(nameOf(command), Who.NOBODY)) {
            case WORKER, SELF ->
                groups.stream().anyMatch(group -> group.startsWith("role-"))
                        && !groups.contains(OrganisationKind.ADMINISTRATOR.roleGroup());
            case REFERRER -> REFERRERS.stream().anyMatch(groups::contains);
            case COORDINATOR -> groups.contains(OrganisationKind.COORDINATOR.roleGroup());
            case NOBODY -> false;
        };
    }

    boolean knows(Class<?> command) {
        return rules.containsKey(nameOf(command));
    }

    Map<String, Who> all() {
        return Map.copyOf(rules);
    }

    /** The name without its package, nested classes as {@code Outer$Inner}. */
    static String nameOf(Class<?> command) {
        return command.getName().substring(command.getName().lastIndexOf('.') + 1);
    }
}
