package si.zavetje.childprotection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Who speaks for a child, and who did, in words; what they are called stands in the case file. */
@Component
public class GuardianWords {

    private final Guardians guardians;
    private final MessageSource messages;
    private final Today today;

    GuardianWords(Guardians guardians, MessageSource messages, Today today) {
        this.guardians = guardians;
        this.messages = messages;
        this.today = today;
    }

    /** All, with their days, and first of all that nobody tells them anything while one is suspected. */
    public List<String> all(CaseReference reference, Locale language) {
        var lines = new ArrayList<String>();
        if (inConflict(reference)) {
            lines.add(say(language, "conflict"));
        }
        guardians.all(reference).stream().map(one -> line(one, language)).forEach(lines::add);
        return lines;
    }

    /** Whose word counts today, or why nobody's does. */
    String today(CaseReference reference, Locale language) {
        if (inConflict(reference)) {
            return guardians.speaking(reference).stream()
                    .map(one -> since(one, language))
                    .reduce(say(language, "conflict"), (told, one) -> told + " " + one);
        }
        var speaking = guardians.now(reference);
        if (!speaking.isEmpty()) {
            return speaking.stream().map(one -> since(one, language)).collect(Collectors.joining("; "));
        }
        return say(language, guardians.all(reference).isEmpty() ? "noneYet" : "noneNow");
    }

    String since(Guardian one, Locale language) {
        return say(language, "guardianSince", kind(one, language), one.sinceDay());
    }

    private String line(Guardian one, Locale language) {
        var until = one.untilDay();
        return until == null || until.isAfter(today.date())
                ? since(one, language)
                : say(language, "guardianUntil", kind(one, language), one.sinceDay(), until);
    }

    private String kind(Guardian one, Locale language) {
        return say(language, "guardian." + one.kind());
    }

    private boolean inConflict(CaseReference reference) {
        return guardians.suspicionOpen(reference) || guardians.otherGuardianNeeded(reference);
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage("childprotection." + key, arguments, language);
    }
}
