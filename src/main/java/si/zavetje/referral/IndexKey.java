package si.zavetje.referral;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.shared.OwnerOnlyFile;

/** The key of the person index: a file only its owner may read, apart from the database and from the case keys. */
@Component
class IndexKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    IndexKey(@Value("${zavetje.index-key-file}") Path file, JdbcClient jdbc) {
        try {
            if (Files.notExists(file)) {
                create(file, jdbc);
            }
            key = new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(file).strip()), ALGORITHM);
        } catch (IOException e) {
            throw new IllegalStateException("the index key file cannot be used: " + file, e);
        }
    }

    /** What stands in the index for a text; who lacks the key can neither read it nor guess it by trying. */
    String digest(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the person index cannot be computed", e);
        }
    }

    private static void create(Path file, JdbcClient jdbc) throws IOException {
        if (jdbc.sql("select count(*) from zv_person_trace").query(Long.class).single() > 0) {
            throw new IOException("the database holds an index of persons, but its key is missing");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        OwnerOnlyFile.create(file, HexFormat.of().formatHex(bytes));
    }
}
