package si.zavetje.keys;

import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals rows that decide who sees what, so that whoever changes them past this program is noticed. */
@Component
public class RowSeals {

    private final WrappingKey key;

    /** Seals under the key that the wrapping key keeps. */
    public RowSeals(WrappingKey key) {
        this.key = key;
    }

    /** The seal of what a row says. */
    public byte[] seal(Columns columns) {
        try {
            return key.seals().computeMac(columns.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a row could not be sealed", e);
        }
    }

    /** Whether a row still says what was sealed; a row without a seal does not. */
    public boolean holds(byte @Nullable [] seal, Columns columns) {
        try {
            if (seal == null) {
                return false;
            }
            key.seals().verifyMac(seal, columns.bytes());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
