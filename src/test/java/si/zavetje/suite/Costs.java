package si.zavetje.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What {@code test-costs.csv} lets the suite cost: which classes may take long, and which applications there are. */
final class Costs {

    private Costs() {}

    /** The simple names of the classes that may take longer than others. */
    static Set<String> slow() {
        return named("slow");
    }

    /** The simple names of the annotations and classes whose tests share an application of their own. */
    static Set<String> applications() {
        return named("application");
    }

    private static Set<String> named(String kind) {
        try {
            return new ClassPathResource("test-costs.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 3))
                    .filter(fields -> fields[0].equals(kind) && !fields[2].isBlank())
                    .map(fields -> fields[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
