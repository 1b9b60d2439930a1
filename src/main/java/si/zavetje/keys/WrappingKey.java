package si.zavetje.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import si.zavetje.shared.StartRefused;

/** The key that wraps all keys of case files: a file only its owner may read, outside the database and its backups. */
@Component
public class WrappingKey implements OutsideKey {

    private static final String SEALING_KEY = "row seals";
    private static final byte[] BOUND_TO = ("zv_key|" + SEALING_KEY).getBytes(StandardCharsets.UTF_8);

    private final Aead aead;
    private final Mac seals;

    /**
     * Reads the key, or makes it at the very first start.
     *
     * @throws StartRefused when it is missing, readable by others or not the one of this database
     */
    public WrappingKey(@Value("${zavetje.wrapping-key-file}") Path path, KeyChecks checks) {
        try {
            AeadConfig.register();
            MacConfig.register();
            var file = new KeyFile(path);
            var text = file.read();
            var check = checks.of(SEALING_KEY);
            if (text.isEmpty() && check.isPresent()) {
                throw file.missing();
            }
            var keyset = text.isPresent() ? parse(file, text.get()) : create(file);
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.seals = (check.isPresent() ? unwrap(file, check.get()) : first(file, checks, text))
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the wrapping key cannot be used", e);
        }
    }

    /** Wraps and unwraps the keys of case files. */
    public Aead aead() {
        return aead;
    }

    /** The key under which rows are sealed: wrapped in the database, and so also how a wrong wrapping key is noticed. */
    Mac seals() {
        return seals;
    }

    private KeysetHandle first(KeyFile file, KeyChecks checks, Optional<String> existed)
            throws GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        if (checks.add(SEALING_KEY, TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, aead, BOUND_TO))) {
            return keyset;
        }
        // Another node was first at the same moment: only with the same key is this one welcome.
        try {
            return unwrap(file, checks.of(SEALING_KEY).orElseThrow());
        } catch (RuntimeException wrong) {
            if (existed.isEmpty()) {
                file.remove();
            }
            throw wrong;
        }
    }

    private KeysetHandle unwrap(KeyFile file, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, BOUND_TO);
        } catch (GeneralSecurityException e) {
            throw file.wrong();
        }
    }

    private static KeysetHandle parse(KeyFile file, String text) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw file.wrong();
        }
    }

    private static KeysetHandle create(KeyFile file) throws GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        file.create(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        return keyset;
    }
}
