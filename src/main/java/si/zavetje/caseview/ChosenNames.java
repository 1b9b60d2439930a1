package si.zavetje.caseview;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.information.InformationSheets;

/** What is chosen from a list: a person or an organisation by name, a language as it calls itself, all else as it was offered. */
@Component
class ChosenNames implements AnswersInWords.Chosen {

    /** The lists of people; those of organisations bear other names. */
    private static final Set<String> PEOPLE = Set.of("people", "chairs");

    private final Directory directory;
    private final InformationSheets sheets;

    ChosenNames(Directory directory, InformationSheets sheets) {
        this.directory = directory;
        this.sheets = sheets;
    }

    @Override
    public String called(String list, String chosen) {
        return named(list, chosen).orElse(chosen);
    }

    private Optional<String> named(String list, String chosen) {
        if (PEOPLE.contains(list)) {
            return directory.account(chosen).map(Account::displayName);
        }
        return list.equals(InformationSheets.LANGUAGES)
                ? sheets.languageName(chosen)
                : directory.organisation(chosen).map(Organisation::name);
    }
}
