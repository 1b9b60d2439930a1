package si.zavetje.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import si.zavetje.ZavetjeApplication;

/** The diagram of modules is the one the code has; {@code -Dupdate} writes it anew. */
class ModuleDiagramTest {

    private static final Path COMMITTED = Path.of("src/docs/modules.puml");

    @TempDir
    Path folder;

    @Test
    void the_diagram_of_modules_shows_the_code_as_it_is() throws IOException {
        var options = Documenter.Options.defaults().withOutputFolder(folder.toString());
        new Documenter(ApplicationModules.of(ZavetjeApplication.class), options).writeModulesAsPlantUml();
        var drawn = inOrder(Files.readString(folder.resolve("components.puml")));
        if (System.getProperty("update") != null) {
            Files.writeString(COMMITTED, drawn);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(drawn);
        assertThat(drawn).contains("Casefile", "Obligations");
    }

    /** The library writes modules and what they use in an order of its own each time. */
    private static String inOrder(String diagram) {
        var lines = new ArrayList<>(diagram.lines().toList());
        for (var kind : List.of("  Component(", "Rel(")) {
            var first = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith(kind))
                    .findFirst()
                    .orElseThrow());
            var ordered = lines.stream()
                    .filter(line -> line.startsWith(kind))
                    .sorted()
                    .toList();
            lines.removeAll(ordered);
            lines.addAll(first, ordered);
        }
        return String.join("\n", lines) + "\n";
    }
}
