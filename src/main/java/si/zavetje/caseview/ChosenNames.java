package si.zavetje.caseview;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.information.InformationSheets;
import si.zavetje.places.Places;

/** What is chosen from a list: a person or an organisation by name, a language as it calls itself, a place by its code. */
@Component
class ChosenNames implements AnswersInWords.Chosen {

    /** The lists of people; those of organisations bear other names. */
    private static final Set<String> PEOPLE = Set.of("people", "chairs", "members", "proposers");

    private final Directory directory;
    private final InformationSheets sheets;
    private final Places places;

    ChosenNames(Directory directory, InformationSheets sheets, Places places) {
        this.directory = directory;
        this.sheets = sheets;
        this.places = places;
    }

    @Override
    public String called(String list, String chosen) {
        return named(list, chosen).orElse(chosen);
    }

    private Optional<String> named(String list, String chosen) {
        if (PEOPLE.contains(list)) {
            return directory.account(chosen).map(Account::displayName);
        }
        return switch (list) {
            case InformationSheets.LANGUAGES -> sheets.languageName(chosen);
            case Places.LIST -> places.code(chosen);
            default -> directory.organisation(chosen).map(Organisation::name);
        };
    }
}
