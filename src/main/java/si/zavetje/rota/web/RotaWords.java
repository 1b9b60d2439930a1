package si.zavetje.rota.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.rota.RotaWish;
import si.zavetje.rota.Turn;
import si.zavetje.shared.LegalZone;

/** Says in words where an organisation stands. */
@Component
class RotaWords {

    private static final String NOTHING = "–";

    private final MessageSource messages;

    RotaWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One line of the order. */
    record Row(
            String id,
            String name,
            String lastAsked,
            long openCases,
            String children,
            String wish,
            boolean leftOut,
            int seen) {}

    List<Row> rows(List<Turn> turns, Locale locale) {
        return turns.stream().map(turn -> row(turn, locale)).toList();
    }

    Row row(Turn turn, Locale locale) {
        var asked = turn.lastAsked();
        return new Row(
                turn.organisation().id(),
                turn.organisation().name(),
                asked == null ? say("rota.never", locale) : day(LegalZone.dayOf(asked), locale),
                turn.openCases(),
                children(turn.children(), locale),
                turn.underContract() ? wish(turn.wish(), locale) : say("rota.noContract", locale),
                turn.leftOut(),
                turn.said());
    }

    private String children(@Nullable RotaWish said, Locale locale) {
        return say(said == null ? "rota.children.unknown" : "rota.children." + said.what(), locale);
    }

    /** What was said, why and by whom. */
    private String wish(@Nullable RotaWish wish, Locale locale) {
        if (wish == null || wish.what() == RotaWish.What.IN_TURN) {
            return NOTHING;
        }
        var until = wish.untilDay();
        return say(
                "rota.said",
                locale,
                say("rota.said." + wish.what(), locale, until == null ? NOTHING : day(until, locale)),
                say("rota.reason." + wish.reason(), locale),
                wish.wishedBy());
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(say("rota.day", locale), locale).format(day);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
