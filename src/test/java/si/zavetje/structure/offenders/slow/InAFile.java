package si.zavetje.structure.offenders.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class InAFile implements Diary {

    @Override
    public void keep(String note) {
        try {
            Files.writeString(Path.of("diary"), note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
