package si.zavetje.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;

/** The unit of the police that receives referrals first: of all units the one that stands first in the order of the directory. */
@Component
class ContactPoint {

    private final Directory directory;

    ContactPoint(Directory directory) {
        this.directory = directory;
    }

    /**
     * The unit of that name.
     *
     * @throws Refusal while there is no police unit in which somebody may work
     */
    String unit() {
        return directory.workingOrganisationsOf(OrganisationKind.POLICE).stream()
                .map(Organisation::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("intake.noContactPoint"));
    }

    /** The units that can be asked, by what they are called; those that were not asked yet first. */
    Map<String, String> units(Set<String> asked, Set<String> never) {
        var units = directory.workingOrganisationsOf(OrganisationKind.POLICE).stream()
                .filter(unit -> !never.contains(unit.id()))
                .toList();
        var names = new LinkedHashMap<String, String>();
        units.stream().filter(unit -> !asked.contains(unit.id())).forEach(unit -> names.put(unit.id(), unit.name()));
        units.forEach(unit -> names.putIfAbsent(unit.id(), unit.name()));
        return names;
    }

    /** What an organisation is called. */
    String nameOf(String organisation) {
        return directory.organisation(organisation).map(Organisation::name).orElse(organisation);
    }
}
