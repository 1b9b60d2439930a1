package si.zavetje.recognition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.KeyFile;
import si.zavetje.keys.OutsideKey;

/** The key of the person index: a file only its owner may read, apart from the database and from the case keys. */
@Component
class IndexKey implements OutsideKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String NAME = "person index";

    private final SecretKeySpec key;

    IndexKey(@Value("${zavetje.index-key-file}") Path path, KeyChecks checks) {
        var file = new KeyFile(path);
        var text = file.read();
        var check = checks.of(NAME);
        if (text.isEmpty() && check.isPresent()) {
            throw file.missing();
        }
        key = new SecretKeySpec(parse(file, text.orElseGet(() -> create(file))), ALGORITHM);
        var own = digest(NAME).getBytes(StandardCharsets.UTF_8);
        if (check.isEmpty() && checks.add(NAME, own)) {
            return;
        }
        // Where another node was first at the same moment, its check value has to fit, too.
        if (!MessageDigest.isEqual(own, checks.of(NAME).orElseThrow())) {
            if (text.isEmpty()) {
                file.remove();
            }
            throw file.wrong();
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

    private static byte[] parse(KeyFile file, String text) {
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw file.wrong();
        }
        return HexFormat.of().parseHex(text);
    }

    private static String create(KeyFile file) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var text = HexFormat.of().formatHex(bytes);
        file.create(text);
        return text;
    }
}
