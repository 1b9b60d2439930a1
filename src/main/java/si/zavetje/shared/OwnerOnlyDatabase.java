package si.zavetje.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Lets nobody but the service user read the file of the embedded database, whatever the machine gives to new files. */
class OwnerOnlyDatabase implements EnvironmentPostProcessor {

    private static final String EMBEDDED = "jdbc:h2:file:";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith(EMBEDDED)) {
            protect(Path.of(url.substring(EMBEDDED.length()).replaceFirst(";.*", "") + ".mv.db"));
        }
    }

    static void protect(Path file) {
        try {
            var folder = file.toAbsolutePath().normalize().getParent();
            if (folder != null) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var owner = PosixFilePermissions.fromString("rw-------");
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.setPosixFilePermissions(file, owner);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new StartRefused(
                    "The embedded database cannot be kept from others: " + file + ".",
                    "Put it on a file system with owner-only files, or use PostgreSQL.");
        }
    }
}
