package si.zavetje.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import si.zavetje.bench.Rounds.Both;

/** All ratios of a run: kept in {@code target/} as they come, printed when the last one is there. */
final class Table implements ExtensionContext.Store.CloseableResource {

    private static final String TITLE = "Medians of " + Sizes.ROUNDS + " rounds (smallest to largest)\n";
    private static final List<String> HEAD =
            List.of("measured", "on", "unit", "this", "against", "ratio", "aim", "", "machine's load");

    private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

    void add(String measured, Store store, String unit, Both sides, Aim aim) throws IOException {
        rows.add(List.of(
                measured,
                store.label(),
                unit,
                sides.first().toString(),
                sides.second().toString(),
                sides.ratio().toString(),
                aim.toString(),
                aim.verdict(sides.ratio().median()),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())));
        var target = Files.createDirectories(Path.of("target"));
        Files.writeString(target.resolve("bench.txt"), text());
        Files.write(target.resolve("bench.csv"), rows.stream().map(Table::csv).toList());
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void close() {
        System.out.println(text());
    }

    private String text() {
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", TITLE, "\n"));
    }

    private static String csv(List<String> row) {
        return row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }
}
