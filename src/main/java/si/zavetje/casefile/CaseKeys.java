package si.zavetje.casefile;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.keys.Tampered;
import si.zavetje.keys.WrappingKey;
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

    /** The cipher of a compartment, its key made at the first entry; the case must be locked. */
    CompartmentCipher forWriting(CaseReference reference, String compartment) {
        return existing(reference, compartment).orElseGet(() -> create(reference, compartment));
    }

    /** The cipher of a compartment that has entries, or nothing when its key is gone. */
    Optional<CompartmentCipher> existing(CaseReference reference, String compartment) {
        return jdbc.sql("select wrapped_key from zv_case_key where case_reference = ? and compartment = ?")
                .params(reference.text(), compartment)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> unwrap(reference, compartment, wrapped));
    }

    private CompartmentCipher unwrap(CaseReference reference, String compartment, byte[] wrapped) {
        try {
            return cipher(
                    reference,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, wrappingKey.aead(), boundTo(reference, compartment)));
        } catch (GeneralSecurityException e) {
            throw new Tampered(reference, "the key of a compartment was changed");
        }
    }

    private CompartmentCipher create(CaseReference reference, String compartment) {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, wrappingKey.aead(), boundTo(reference, compartment));
            jdbc.sql("insert into zv_case_key (case_reference, compartment, wrapped_key) values (?, ?, ?)")
                    .params(reference.text(), compartment, wrapped)
                    .update();
            return cipher(reference, keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a case key could not be made", e);
        }
    }

    private static CompartmentCipher cipher(CaseReference reference, KeysetHandle keyset)
            throws GeneralSecurityException {
        return new CompartmentCipher(reference, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static byte[] boundTo(CaseReference reference, String compartment) {
        return (reference + "|" + compartment).getBytes(StandardCharsets.UTF_8);
    }
}
