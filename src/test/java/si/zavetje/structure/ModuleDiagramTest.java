package si.zavetje.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var drawn = Files.readString(folder.resolve("components.puml"));
        if (System.getProperty("update") != null) {
            Files.writeString(COMMITTED, drawn);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(drawn);
        assertThat(drawn).contains("Casefile", "Obligations");
    }
}
