package si.zavetje.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts messages into a folder while there is no mail server; only its owner may look, and no file is ever half a one. */
public final class FileTransport implements MailTransport {

    private final Path folder;

    public FileTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(PlainMail mail) throws TransportFailure {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(permissions("rwx------")));
            var part = folder.resolve("." + mail.id() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(permissions("rw-------")));
            try (var out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Files.move(part, folder.resolve(mail.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException | UnsupportedOperationException fault) {
            throw new TransportFailure(Problem.NO_FILE);
        }
    }

    private static java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }
}
