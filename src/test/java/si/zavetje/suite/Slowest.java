package si.zavetje.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ten classes that took most of the processor, in {@code target/slowest-tests.txt}; several Javas write it. */
final class Slowest {

    private static final int MANY = 10;
    private static final Path ALL = Path.of("target", "test-work.csv");
    private static final Path SLOWEST = Path.of("target", "slowest-tests.txt");

    private Slowest() {}

    static void add(String test, Duration taken) throws IOException {
        Files.createDirectories(Path.of("target"));
        try (var channel = FileChannel.open(
                        Path.of("target", "test-work.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Files.writeString(
                    ALL, test + "," + taken.toMillis() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.writeString(SLOWEST, table(Files.readAllLines(ALL)));
        }
    }

    static String table(List<String> lines) {
        var work = lines.stream()
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(fields -> fields[0], fields -> Long.valueOf(fields[1]), (old, now) -> now));
        return work.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(MANY)
                .map(entry -> String.format(Locale.ROOT, "%7.1f s  %s%n", entry.getValue() / 1000.0, entry.getKey()))
                .collect(Collectors.joining("", "Most work of the processor, starts of applications apart:\n", ""));
    }
}
