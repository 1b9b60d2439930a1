package si.zavetje.casefile;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.shared.OwnerOnlyFile;

/** The key that wraps all case keys: a file only its owner may read, outside the database and its backups. */
@Component
class WrappingKey {

    private final Aead aead;

    WrappingKey(@Value("${zavetje.wrapping-key-file}") Path file, JdbcClient jdbc) {
        try {
            AeadConfig.register();
            var keyset = Files.exists(file) ? read(file) : create(file, jdbc);
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the wrapping key file cannot be used: " + file, e);
        }
    }

    Aead aead() {
        return aead;
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle create(Path file, JdbcClient jdbc) throws IOException, GeneralSecurityException {
        if (jdbc.sql("select count(*) from zv_case_key").query(Long.class).single() > 0) {
            throw new IllegalStateException(
                    "the database holds locked cases, but their wrapping key file is missing: " + file);
        }
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        OwnerOnlyFile.create(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        return keyset;
    }
}
