package si.zavetje.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed picture beside a model. */
record Picture(Path model) {

    Path file() {
        return model.resolveSibling(Sources.stem(model.getFileName().toString()) + ".svg");
    }

    boolean shows(String drawing) {
        return Files.exists(file()) && Sources.text(file()).equals(drawing);
    }

    boolean upToDate() {
        return shows(Diagram.svg(Model.read(model)));
    }

    void write() {
        try {
            Files.writeString(file(), Diagram.svg(Model.read(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
