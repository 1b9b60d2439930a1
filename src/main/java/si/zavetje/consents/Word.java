package si.zavetje.consents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import si.zavetje.forms.Submission;
import si.zavetje.responsibility.Reader;

/**
 * How a person said it: who answered, in which language and words, by word of mouth or in writing, until when it counts, and who took
 * it down. What a form did not ask is not known.
 */
public record Word(
        @Nullable String signedBy,
        @Nullable String ownView,
        @Nullable How how,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String wording,
        @Nullable LocalDate until,
        String takenBy,
        String takenFor) {

    /** Whether it was said or written. */
    public enum How {
        WORD,
        SIGNATURE
    }

    /** As it was said when that form was filled in. */
    public static Word in(Submission form) {
        var values = form.values();
        return by(form.by())
                .answeredBy(
                        values.optionalText("signedBy").orElse(null),
                        values.optionalText("ownView").orElse(null));
    }

    static Word by(Reader author) {
        return new Word(null, null, null, null, null, null, null, author.username(), author.organisation());
    }

    private Word answeredBy(@Nullable String who, @Nullable String view) {
        return new Word(who, view, how, language, interpreter, wording, until, takenBy, takenFor);
    }

    /** In which language it was said, and whether somebody interpreted. */
    public Word spoken(@Nullable String inLanguage, @Nullable Boolean interpreted) {
        return new Word(signedBy, ownView, how, inLanguage, interpreted, wording, until, takenBy, takenFor);
    }

    /** Whether it was said after the words of the sheet were read; then their version is kept. */
    public Word afterTheSheet(boolean wasRead) {
        return new Word(
                signedBy,
                ownView,
                how,
                language,
                interpreter,
                wasRead ? Wording.current() : null,
                until,
                takenBy,
                takenFor);
    }

    /** Until when it counts. */
    Word until(LocalDate lastDay) {
        return new Word(signedBy, ownView, how, language, interpreter, wording, lastDay, takenBy, takenFor);
    }

    /** In which way it was said, and until when it counts. */
    Word said(How way, @Nullable LocalDate lastDay) {
        return new Word(signedBy, ownView, way, language, interpreter, wording, lastDay, takenBy, takenFor);
    }
}
