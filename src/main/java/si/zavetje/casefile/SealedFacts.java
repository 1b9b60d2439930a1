package si.zavetje.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** Locks what the process must know of a person, and nobody may read in the database, under the key of her case. */
@Component
public class SealedFacts {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final CaseKeys keys;
    private final ObjectMapper json = new ObjectMapper();

    SealedFacts(CaseKeys keys) {
        this.keys = keys;
    }

    /** Locks facts for one column of one case; they open nowhere else. */
    public byte[] seal(CaseReference reference, Compartment compartment, String column, Map<String, ?> facts) {
        try {
            return keys.forWriting(reference, compartment.name())
                    .encrypt(json.writeValueAsBytes(facts), place(reference, column));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("facts could not be written", e);
        }
    }

    /** Unlocks facts that were locked for that column of that case; nothing is left of them when its key is gone. */
    public Map<String, Object> open(CaseReference reference, Compartment compartment, String column, byte[] sealed) {
        var cipher = keys.existing(reference, compartment.name());
        if (cipher.isEmpty()) {
            return Map.of();
        }
        try {
            return json.readValue(cipher.get().decrypt(sealed, place(reference, column)), FACTS);
        } catch (IOException e) {
            throw new UncheckedIOException("facts could not be read", e);
        }
    }

    private static byte[] place(CaseReference reference, String column) {
        return (reference + "|" + column).getBytes(StandardCharsets.UTF_8);
    }
}
