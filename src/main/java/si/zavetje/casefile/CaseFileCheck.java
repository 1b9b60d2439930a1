package si.zavetje.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Standings;
import si.zavetje.shared.CaseReference;

/** Looks whether anything of any case was changed past this program: entries, their order, keys, and who answers for it. */
@Component
public class CaseFileCheck {

    private final Ledger ledger;
    private final Standings standings;
    private final CaseKeys keys;

    CaseFileCheck(Ledger ledger, Standings standings, CaseKeys keys) {
        this.ledger = ledger;
        this.standings = standings;
        this.keys = keys;
    }

    /** How many cases were looked at, and what does not fit, a sentence each with the case reference and nothing else. */
    public record Result(int cases, List<String> findings) {}

    /** Looks at all cases. */
    public Result run() {
        var cases = ledger.cases();
        return new Result(cases.size(), cases.stream().flatMap(this::findings).toList());
    }

    Stream<String> findings(CaseReference reference) {
        var chain = finding(() -> ledger.entries(reference).forEach(this::decrypt))
                .map(found -> misfit(reference).orElse(found));
        return Stream.of(chain, finding(() -> standings.of(reference))).flatMap(Optional::stream);
    }

    /** Which entry is the first that does not fit: it was changed, or one before it is gone. */
    private Optional<String> misfit(CaseReference reference) {
        int expected = 1;
        for (var bound : storedOf(reference)) {
            if (bound.entry().number() != expected++
                    || finding(() -> decrypt(bound)).isPresent()) {
                return Optional.of("case " + reference + ": entry "
                        + bound.entry().number() + ", or one before it, was changed past this program");
            }
        }
        return Optional.empty();
    }

    private List<Ledger.Bound> storedOf(CaseReference reference) {
        try {
            return ledger.asStored(reference);
        } catch (Tampered unreadable) {
            return List.of();
        }
    }

    private void decrypt(Ledger.Bound bound) {
        var entry = bound.entry();
        keys.existing(entry.reference(), entry.compartment())
                .orElseThrow(() -> new Tampered(entry.reference(), "the key of a compartment was taken away"))
                .decrypt(bound.content(), bound.to());
    }

    private static Optional<String> finding(Runnable look) {
        try {
            look.run();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
