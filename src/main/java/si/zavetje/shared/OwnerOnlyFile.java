package si.zavetje.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that holds a key and that only its owner may read. */
public final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /** Writes a new file; one that exists is never overwritten. */
    public static void create(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new IOException("a key needs a file system with owner-only files");
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
