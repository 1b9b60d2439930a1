package si.zavetje.caseview;

import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.forms.AnswersInWords;

/** What somebody is called who was chosen from a list: a person or an organisation by name, everything else as it was offered. */
@Component
class ChosenNames implements AnswersInWords.Chosen {

    /** The lists of people; those of organisations bear other names. */
    private static final Set<String> PEOPLE = Set.of("people", "chairs");

    private final Directory directory;

    ChosenNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String called(String list, String chosen) {
        var name = PEOPLE.contains(list)
                ? directory.account(chosen).map(Account::displayName)
                : directory.organisation(chosen).map(Organisation::name);
        return name.orElse(chosen);
    }
}
