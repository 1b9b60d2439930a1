package si.zavetje.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged jar with its libraries beside it, as its own tool lays it out: it starts in little more than half the work. */
final class UnpackedJar {

    private static @Nullable List<String> command;

    private UnpackedJar() {}

    /**
     * What Java must be told to start it. Every library is named: started with -jar, Tomcat does not find what the webapps
     * keep in theirs, and Tasklist stays empty.
     */
    static synchronized List<String> command(Path jar) throws IOException {
        if (command == null) {
            var folder =
                    Files.createTempDirectory(Path.of("target"), "unpacked").toAbsolutePath();
            unpack(jar, folder);
            try (var unpacked = new JarFile(folder.resolve(jar.getFileName()).toFile())) {
                var about = unpacked.getManifest().getMainAttributes();
                var libraries =
                        Arrays.stream(about.getValue(Attributes.Name.CLASS_PATH).split(" "));
                var places = Stream.concat(Stream.of(jar.getFileName().toString()), libraries)
                        .map(place -> folder.resolve(place).toString());
                command = List.of(
                        "-cp",
                        places.collect(Collectors.joining(File.pathSeparator)),
                        about.getValue(Attributes.Name.MAIN_CLASS));
            }
        }
        return command;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("output.log");
        var command = new String[] {
            java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString()
        };
        var tool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
