package si.zavetje.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Today;

/** Says in words who may learn what, until when, and how that was said. */
@Component
public class ConsentWords {

    private static final String FORM = "RecordConsent";

    private final MessageSource messages;
    private final AnswersInWords answers;
    private final Today today;
    private final Clock clock;
    private final Stopping stopping;

    ConsentWords(MessageSource messages, AnswersInWords answers, Today today, Clock clock, Stopping stopping) {
        this.messages = messages;
        this.answers = answers;
        this.today = today;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** What was said of one recipient and one purpose, and whether it holds. */
    public record Line(String recipient, String what, boolean holds, String state, String how, Consent consent) {}

    /** All of it, in the order of the recipients. */
    public List<Line> of(CaseReference reference, List<Consent> said, Locale language) {
        if (said.isEmpty()) {
            return List.of();
        }
        var stops = stopping.of(reference);
        var speaker = answers.of(List.of(FORM), language);
        return said.stream()
                .map(one -> new Line(
                        say(language, "recipient." + one.recipient()),
                        say(language, "purpose." + one.purpose()),
                        one.holdsOn(today.date()),
                        state(one, stops, language),
                        how(one.word(), speaker, language),
                        one))
                .toList();
    }

    private String state(Consent one, List<ConsentStop> stops, Locale language) {
        var said = day(LegalZone.dayOf(one.at()), language);
        var until = one.word().until();
        if (until != null && (one.answer() == Answer.GIVEN || one.answer() == Answer.LIFE_AT_RISK)) {
            return say(
                    language,
                    one.answer() + (one.isOver(today.date()) ? ".over" : ".until"),
                    said,
                    day(until, language));
        }
        var state = say(language, one.answer().name(), said);
        return one.answer() == Answer.GIVEN ? state : state + stopped(one, stops, language);
    }

    /** What the recipient said to it, if it had to stop. */
    private String stopped(Consent one, List<ConsentStop> stops, Locale language) {
        return stops.stream()
                .filter(stop -> stop.recipient() == one.recipient() && stop.purpose() == one.purpose())
                .reduce((earlier, later) -> later)
                .map(stop -> {
                    var at = stop.doneAt();
                    return at == null
                            ? say(language, "stop.awaited")
                            : say(language, "stop." + stop.done(), day(LegalZone.dayOf(at), language));
                })
                .orElse("");
    }

    /** As the form asks it; what was not asked is not said. */
    private String how(Word word, AnswersInWords.Speaker speaker, Locale language) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        known.put("signedBy", word.signedBy());
        known.put("askedIn", word.language());
        known.put("how", word.how() == null ? null : word.how().name());
        known.values().removeIf(value -> value == null);
        var said = speaker.answers(FORM, clock.instant(), Map.copyOf(known)).stream()
                .map(AnswersInWords.Answer::words);
        var rest = Stream.of(
                        Boolean.TRUE.equals(word.interpreter()) ? say(language, "interpreted") : "",
                        word.wording() == null ? "" : say(language, "wording", word.wording()))
                .filter(text -> !text.isEmpty());
        return Stream.concat(said, rest).collect(Collectors.joining(", "));
    }

    private String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(say(language, "day"), language).format(day);
    }

    private String say(Locale language, String key, Object... values) {
        return messages.getMessage("consents." + key, values.length == 0 ? null : values, language);
    }
}
