package si.zavetje.gate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.Test;

class CommandRulesTest {

    private final CommandRules rules = new CommandRules();

    @Test
    void every_command_of_the_engine_is_classified() throws IOException {
        assertThat(commandsOfTheEngine()).hasSizeGreaterThan(300).allMatch(rules::knows);
    }

    @Test
    void a_command_that_is_not_in_the_list_would_be_noticed_and_is_refused() {
        assertThat(rules.knows(NewCommand.class)).isFalse();
        assertThat(rules.allow(NewCommand.class, List.of("coordinator", "role-coordinator")))
                .isFalse();
    }

    @Test
    void the_list_names_no_command_that_the_engine_does_not_have() throws IOException {
        var names = commandsOfTheEngine().map(CommandRules::nameOf).collect(Collectors.toSet());
        // Our own: two in the place of the engine's questions for users and groups, and one it lacks.
        names.addAll(Set.of("PeopleQuery", "GroupsQuery", "TakeOverTaskCmd"));

        assertThat(names).containsAll(rules.all().keySet());
    }

    @Test
    void only_who_refers_starts_a_case_and_nobody_completes_a_task_past_its_form() {
        assertThat(rules.allow(SubmitStartFormCmd.class, List.of("police-a", "role-police")))
                .isTrue();
        assertThat(rules.allow(SubmitStartFormCmd.class, List.of("labour", "role-labour-inspectorate")))
                .isTrue();
        assertThat(rules.allow(SubmitStartFormCmd.class, List.of("group-a", "role-group-member")))
                .isFalse();
        assertThat(rules.allow(SubmitStartFormCmd.class, List.of("coordinator", "role-coordinator")))
                .isFalse();
        assertThat(rules.allow(CompleteTaskCmd.class, List.of("police-a", "role-police")))
                .isFalse();
    }

    @Test
    void the_administrator_and_people_without_a_role_ask_the_engine_nothing() {
        assertThat(rules.allow(ClaimTaskCmd.class, List.of("admin", "role-administrator")))
                .isFalse();
        assertThat(rules.allow(ClaimTaskCmd.class, List.of("crisis-a"))).isFalse();
    }

    private static Stream<Class<?>> commandsOfTheEngine() throws IOException {
        var jar = Path.of(Command.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
                    .<Class<?>>mapMulti((name, found) -> {
                        try {
                            found.accept(Class.forName(name, false, CommandRulesTest.class.getClassLoader()));
                        } catch (ClassNotFoundException | LinkageError absent) {
                            // Classes for application servers, whose own libraries are not here.
                            assertThat(name).doesNotContain(".cmd.");
                        }
                    })
                    .filter(type -> Command.class.isAssignableFrom(type)
                            && !type.isInterface()
                            && !Modifier.isAbstract(type.getModifiers()))
                    .toList()
                    .stream();
        }
    }

    private static final class NewCommand implements Command<String> {
        @Override
        public String execute(CommandContext context) {
            return "";
        }
    }
}
