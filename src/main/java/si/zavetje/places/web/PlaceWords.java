package si.zavetje.places.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.places.Place;

/** Says what a place is like and who is given it. */
@Component
class PlaceWords {

    private static final String NOTHING = "–";

    private final Directory directory;
    private final MessageSource messages;

    PlaceWords(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /** One line of the register. */
    record Row(String house, String code, int beds, String suits, String state, @Nullable String address) {}

    Row row(Place place, boolean free, boolean own, Locale locale) {
        var suits = Stream.of(
                        place.forChildren() ? "children" : null,
                        place.forMen() ? "men" : null,
                        place.stepFree() ? "stepFree" : null)
                .filter(Objects::nonNull)
                .map(what -> say("suits." + what, locale))
                .collect(Collectors.joining(", "));
        return new Row(
                directory.organisation(place.provider()).map(Organisation::name).orElse(place.provider()),
                place.code(),
                place.beds(),
                suits.isEmpty() ? NOTHING : suits,
                state(place, free, locale),
                own ? "/places/" + place.id() : null);
    }

    private String state(Place place, boolean free, Locale locale) {
        if (place.withdrawn()) {
            return say("state.WITHDRAWN", locale);
        }
        return free
                ? say("state.FREE", locale)
                : say(place.livedIn() ? "state.LIVED_IN" : "state.HELD", locale, place.caseReference());
    }

    private String say(String key, Locale locale, @Nullable Object... details) {
        return messages.getMessage("places." + key, details, locale);
    }
}
