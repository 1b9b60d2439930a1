package si.zavetje.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import si.zavetje.shared.StartRefused;

/** A file that holds a key and that only its owner may read. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /** The key file of that name, whether it exists or not. */
    public KeyFile(Path path) {
        this.path = path;
    }

    /**
     * What the file holds, or nothing when there is none.
     *
     * @throws StartRefused when others could read it, or it cannot be read
     */
    public Optional<String> read() {
        try {
            if (Files.notExists(path)) {
                return Optional.empty();
            }
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeIf(permission -> permission.name().startsWith("OWNER"));
            if (!others.isEmpty()) {
                throw new StartRefused(
                        "The key file " + path + " can be read or changed by others than its owner.",
                        "Make it the service user's alone (chmod 600), and replace the key if a stranger may have read it.");
            }
            return Optional.of(Files.readString(path).strip());
        } catch (IOException | UnsupportedOperationException e) {
            throw new StartRefused(
                    "The key file " + path + " cannot be read.", "Keep it where only the service user can read it.");
        }
    }

    /**
     * Writes a new file for its owner alone; one that exists is never overwritten.
     *
     * @throws StartRefused when it cannot be written
     */
    public void create(String content) {
        try {
            Files.createDirectories(
                    path.toAbsolutePath().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.write(path, content.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("Another start has made the key file " + path + " at this moment.", "Start again.");
        } catch (IOException | UnsupportedOperationException e) {
            throw new StartRefused(
                    "The key file " + path + " cannot be written for its owner alone.",
                    "Name a place on a file system with owner-only files.");
        }
    }

    /** Takes a file back that was made a moment ago and that nothing depends on. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StartRefused("The key file " + path + " fits no database.", "Remove it.");
        }
    }

    /** The refusal to go on without a key that the database depends on. */
    public StartRefused missing() {
        return new StartRefused(
                "The database was written under a key, and its file " + path + " is missing.",
                "Put the file back from where its copy is kept; nothing was changed.");
    }

    /** The refusal of a key that is not the one the database was written under. */
    public StartRefused wrong() {
        return new StartRefused(
                "The key file " + path + " does not hold the key this database was written under.",
                "Put the right file back from where its copy is kept; nothing was changed.");
    }
}
