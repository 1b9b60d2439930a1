package si.zavetje.places;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import si.zavetje.keys.WrappingKey;

/** Locks the address of a place, so that who reads the database learns none. */
@Component
class LockedAddresses {

    private final Aead key;

    LockedAddresses(WrappingKey key) {
        this.key = key.aead();
    }

    String lock(UUID place, String address) {
        try {
            return Base64.getEncoder().encodeToString(key.encrypt(bytes(address), boundTo(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address cannot be locked", e);
        }
    }

    /**
     * The address of a place.
     *
     * @throws IllegalStateException when it was changed past this program, or is that of another place
     */
    String open(UUID place, String locked) {
        try {
            return new String(key.decrypt(Base64.getDecoder().decode(locked), boundTo(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the address of a place was changed past this program", e);
        }
    }

    private static byte[] boundTo(UUID place) {
        return bytes("zv_place.address|" + place);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
