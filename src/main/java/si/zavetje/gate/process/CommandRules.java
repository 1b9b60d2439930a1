package si.zavetje.gate.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import si.zavetje.directory.OrganisationKind;

/** The list of what signed-in people may ask of the engine, by class of command; what it does not allow is refused. */
@Component
class CommandRules {

    /** Who may give a command. */
    enum Who {
        /** Everybody who works on cases. */
        WORKER,
        /** Everybody who works on cases, for nobody but herself. */
        SELF,
        POLICE,
        COORDINATOR,
        NOBODY
    }

    private final Map<String, Who> rules = new HashMap<>();

    CommandRules() {
        try {
            new ClassPathResource("engine-commands.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> rules.put(cells[0].strip(), Who.valueOf(cells[1].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody in these groups may give this class of command. */
    boolean allow(Class<?> command, Collection<String> groups) {
        return switch (rules.getOrDefault(nameOf(command), Who.NOBODY)) {
            case WORKER, SELF ->
                groups.stream().anyMatch(group -> group.startsWith("role-"))
                        && !groups.contains(OrganisationKind.ADMINISTRATOR.roleGroup());
            case POLICE -> groups.contains(OrganisationKind.POLICE.roleGroup());
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
