package si.zavetje.information;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.audit.Look;
import si.zavetje.audit.LookNotWritten;
import si.zavetje.audit.Looks;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** The sheet for the person: the nine topics, and what was decided with the way to object. */
@Component
public class InformationSheets {

    /** The name of the list of languages in forms. */
    public static final String LANGUAGES = "sheetLanguages";

    private final SheetLanguages languages;
    private final Decisions decisions;
    private final CaseFile file;
    private final Responsibilities responsibilities;
    private final Looks looks;

    InformationSheets(
            SheetLanguages languages,
            Decisions decisions,
            CaseFile file,
            Responsibilities responsibilities,
            Looks looks) {
        this.languages = languages;
        this.decisions = decisions;
        this.file = file;
        this.responsibilities = responsibilities;
        this.looks = looks;
    }

    /** What each language calls itself, by code. */
    Map<String, String> languageNames() {
        return languages.all().stream().collect(Collectors.toUnmodifiableMap(SheetLanguage::code, SheetLanguage::name));
    }

    /** What a language of the sheet calls itself. */
    public Optional<String> languageName(String code) {
        return languages.of(code).map(SheetLanguage::name);
    }

    /** Whether this reader may give it to the person: who answers for her does. */
    public boolean isFor(CaseReference reference, Reader reader) {
        return responsibilities.answersForPerson(reader, reference);
    }

    /**
     * The sheet in the language asked for, else in the person's own, else in English; of what was decided it holds what the reader may
     * know.
     *
     * @throws LookNotWritten when the look cannot be written; then nothing is shown
     */
    @Transactional
    public Optional<InformationSheet> open(CaseReference reference, Reader reader, @Nullable String language) {
        if (!isFor(reference, reader)) {
            return Optional.empty();
        }
        var written = languages
                .of(language)
                .or(() -> languages.of(hers(reference, reader)))
                .orElseGet(languages::first);
        var decided = decisions.of(reference, reader);
        looks.write(new Look(reader, reference, Look.What.INFORMATION, null, Map.of()));
        return Optional.of(new InformationSheet(
                written,
                Arrays.stream(Topic.values())
                        .map(topic -> new InformationSheet.Section(
                                written.say(topic + ".title"), written.say(topic + ".text")))
                        .toList(),
                decided.stream().map(decision -> decision.in(written)).toList(),
                languages.all()));
    }

    private @Nullable String hers(CaseReference reference, Reader reader) {
        return (String) file.latest(reference, Compartment.IDENTITY, "RegisterReferral", reader)
                .get("language");
    }
}
