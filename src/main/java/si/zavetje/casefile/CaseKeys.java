package si.zavetje.casefile;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** One data key per case and compartment, wrapped by a key kept outside the database; destroying it erases the case. */
@Component
class CaseKeys {

    private final JdbcClient jdbc;
    private final WrappingKey wrappingKey;

    CaseKeys(JdbcClient jdbc, WrappingKey wrappingKey) {
        this.jdbc = jdbc;
        this.wrappingKey = wrappingKey;
    }

    /** The lock of a compartment, made at the first entry. */
    Lock of(CaseReference reference, Compartment compartment) {
        var name = reference + "|" + compartment;
        try {
            var wrapped = jdbc.sql("select wrapped_key from zv_case_key where case_reference = ? and compartment = ?")
                    .params(reference.text(), compartment.name())
                    .query((row, number) -> row.getBytes(1))
                    .optional();
            var keyset = wrapped.isPresent()
                    ? TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.get(), wrappingKey.aead(), bytes(name))
                    : create(reference, compartment, name);
            return new Lock(name, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a case key could not be opened", e);
        }
    }

    private KeysetHandle create(CaseReference reference, Compartment compartment, String name)
            throws GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrappingKey.aead(), bytes(name));
        jdbc.sql("insert into zv_case_key (case_reference, compartment, wrapped_key) values (?, ?, ?)")
                .params(reference.text(), compartment.name(), wrapped)
                .update();
        return keyset;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Seals and opens entries; what was sealed as one row of one compartment opens nowhere else. */
    record Lock(String name, Aead aead) {

        byte[] seal(UUID row, byte[] plain) {
            try {
                return aead.encrypt(plain, bytes(name + "|zv_case_entry|" + row));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("an entry could not be sealed", e);
            }
        }

        byte[] open(UUID row, byte[] sealed) {
            try {
                return aead.decrypt(sealed, bytes(name + "|zv_case_entry|" + row));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("an entry could not be opened", e);
            }
        }
    }
}
