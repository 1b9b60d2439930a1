package si.zavetje.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** Says in words, and without a name, which earlier referrals a new one may repeat. */
@Component
public class SimilarCases {

    private static final int MOST_SHOWN = 20;

    private final PersonIndex persons;
    private final MessageSource messages;

    SimilarCases(PersonIndex persons, MessageSource messages) {
        this.persons = persons;
        this.messages = messages;
    }

    /** The references of cases whose person may be the same, the likeliest first; or that there is none, or no way to compare. */
    public String inWords(CaseReference reference) {
        if (!persons.comparable(reference)) {
            return say("referral.notComparable");
        }
        var matches = persons.matches(reference);
        if (matches.isEmpty()) {
            return say("referral.nobodySimilar");
        }
        var shown = matches.stream().limit(MOST_SHOWN).map(this::inWords);
        var more = matches.size() > MOST_SHOWN
                ? Stream.of(say("referral.moreSimilar", matches.size() - MOST_SHOWN))
                : Stream.<String>of();
        return Stream.concat(shown, more).collect(Collectors.joining("\n"));
    }

    /** The same cases to choose from, by reference. */
    public Map<String, String> offered(CaseReference reference) {
        var offered = new LinkedHashMap<String, String>();
        if (persons.comparable(reference)) {
            persons.matches(reference).stream()
                    .limit(MOST_SHOWN)
                    .forEach(match -> offered.put(match.otherReference(), inWords(match)));
        }
        return offered;
    }

    private String inWords(PersonIndex.Match match) {
        return say(
                "referral.similar",
                match.otherReference(),
                say("referral.likeness." + match.likeness()),
                say(match.open() ? "referral.open" : "referral.closed"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
