package si.zavetje.structure.offenders.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves a file behind in the folder that a property names. */
public class LeavesSomethingBehind {

    public static final String FOLDER = "zavetje.offender.folder";

    @Test
    void writes() throws IOException {
        assertThat(Files.createFile(Path.of(System.getProperty(FOLDER), "left-behind")))
                .exists();
    }
}
