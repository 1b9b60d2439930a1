package si.zavetje.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists: whoever follows them must not look for a file that is gone. */
class DocumentationTest {

    private static final Pattern FILE = Pattern.compile("`((?:src|bpmn|forms)/[^`<>…*]+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

    @Test
    void every_file_that_a_document_names_exists() throws IOException {
        assertThat(documents().flatMap(DocumentationTest::missing)).isEmpty();
        assertThat(named("`src/main/java/si/zavetje/Nothing.java`"))
                .isNotEmpty()
                .noneMatch(Files::exists);
    }

    @Test
    void every_link_of_a_document_leads_somewhere() throws IOException {
        assertThat(documents().flatMap(document -> LINK.matcher(text(document))
                        .results()
                        .map(link -> document.resolveSibling(link.group(1)))
                        .filter(Files::notExists)))
                .isEmpty();
    }

    @Test
    void every_decision_stands_in_the_list_of_decisions() throws IOException {
        var list = text(Path.of("src/docs/adr/README.md"));
        try (var files = Files.list(Path.of("src/docs/adr"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .hasSizeGreaterThan(13)
                    .allMatch(list::contains);
        }
    }

    private static Stream<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md")),
                    files.filter(file -> file.toString().endsWith(".md")).toList().stream());
        }
    }

    private static Stream<Path> missing(Path document) {
        return named(text(document)).stream().filter(Files::notExists);
    }

    private static List<Path> named(String text) {
        return FILE.matcher(text)
                .results()
                .map(found -> Path.of(found.group(1)))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
