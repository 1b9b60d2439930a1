package si.zavetje.casefile;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import si.zavetje.keys.Tampered;
import si.zavetje.shared.CaseReference;

/** Encrypts and decrypts the entries of one compartment of one case; what is bound to one row opens with no other. */
record CompartmentCipher(CaseReference reference, Aead aead) {

    byte[] encrypt(byte[] plain, byte[] boundTo) {
        try {
            return aead.encrypt(plain, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an entry could not be encrypted", e);
        }
    }

    byte[] decrypt(byte[] content, byte[] boundTo) {
        try {
            return aead.decrypt(content, boundTo);
        } catch (GeneralSecurityException e) {
            throw new Tampered(reference, "an entry was changed");
        }
    }
}
