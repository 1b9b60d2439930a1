package si.zavetje.information;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** A language the sheet exists in, with all of its words; the code is that of the questions about languages (ISO 639-2). */
public record SheetLanguage(String code, Properties words) {

    /** The language as pages name it, for example {@code uk}. */
    public String tag() {
        return say("locale");
    }

    /** What the language calls itself. */
    public String name() {
        return say("name");
    }

    /** How it is written: {@code ltr} or {@code rtl}. */
    public String direction() {
        return say("direction");
    }

    /** A text of the sheet. */
    public String say(String key) {
        var said = words.getProperty(key);
        if (said == null) {
            throw new IllegalStateException("the sheet in " + code + " has no " + key);
        }
        return said;
    }

    /** A text of the sheet that names a day, written as the language writes it. */
    String say(String key, LocalDate day) {
        var written = DateTimeFormatter.ofPattern(say("date"), Locale.forLanguageTag(tag()));
        return MessageFormat.format(say(key), written.format(day));
    }
}
