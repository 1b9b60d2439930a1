package si.zavetje.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret under which browsers are recognised and addresses are noted, made once and shared by all nodes. Whoever has it
 * can guess a little more often, and nothing else.
 */
@Component
public class SignInKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec known;

    public SignInKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands for a text, 64 characters, and tells nobody the text. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec key = known;
        if (key == null) {
            key = new SecretKeySpec(HexFormat.of().parseHex(stored().orElseGet(this::made)), ALGORITHM);
            known = key;
        }
        return key;
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from zv_sign_in_key where id = 1")
                .query(String.class)
                .optional();
    }

    private String made() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        try {
            jdbc.sql("insert into zv_sign_in_key (id, secret) values (1, :secret)")
                    .param("secret", HexFormat.of().formatHex(secret))
                    .update();
        } catch (DuplicateKeyException anotherNodeWas) {
            return stored().orElseThrow();
        }
        return HexFormat.of().formatHex(secret);
    }
}
