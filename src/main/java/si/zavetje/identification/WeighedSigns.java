package si.zavetje.identification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** What was observed in the interview, sorted by how strongly it points to trafficking; whoever decides reads it and decides. */
@Component
class WeighedSigns {

    private static final List<String> WEIGHTS = List.of("STRONG", "MEDIUM", "WEAK");

    private final CaseFile caseFile;
    private final DecisionTables tables;
    private final Referral referral;
    private final MessageSource messages;

    WeighedSigns(CaseFile caseFile, DecisionTables tables, Referral referral, MessageSource messages) {
        this.caseFile = caseFile;
        this.tables = tables;
        this.referral = referral;
        this.messages = messages;
    }

    /** In words, the strong signs first; empty when nothing was observed. */
    String of(CaseReference reference) {
        var found = observed(reference)
                .collect(Collectors.groupingBy(
                        sign -> tables.answer("SignWeight", Map.of("sign", sign))
                                .orElse("WEAK"),
                        Collectors.mapping(sign -> say("decisions.word." + sign), Collectors.joining(", "))));
        var lines = WEIGHTS.stream()
                .filter(found::containsKey)
                .map(weight -> say("identification.weight." + weight, found.getOrDefault(weight, "")));
        var child = referral.child(reference) && !found.isEmpty()
                ? Stream.of(say("identification.weight.child"))
                : Stream.<String>empty();
        return Stream.concat(lines, child).collect(Collectors.joining("\n"));
    }

    private Stream<String> observed(CaseReference reference) {
        return caseFile.entered(reference, Set.of("IdentificationInterview"), Set.of(Compartment.POLICE)).stream()
                .limit(1)
                .flatMap(entry -> Stream.of("means", "indicators").map(entry.values()::get))
                .filter(Collection.class::isInstance)
                .flatMap(signs -> ((Collection<?>) signs).stream())
                .map(String::valueOf);
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }
}
