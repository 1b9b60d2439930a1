package si.zavetje.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table of rules that comes with the program: cells between commas, nothing quoted, lines of comment begin with #. */
public final class CsvTable {

    private CsvTable() {}

    /**
     * The rows of a table on the class path, without their outer spaces.
     *
     * @throws UncheckedIOException when there is no such table
     */
    public static List<List<String>> rows(String name) {
        try {
            return rows(new ClassPathResource(name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of these lines. */
    public static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                .toList();
    }
}
