package si.zavetje.randomwalk;

import java.util.HashMap;
import java.util.Map;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.World;

/** Who refers a person and is not the police. */
enum Sender {
    LABOUR("labour", "Inspector"),
    HEALTH("health", "Carer"),
    UNIT("unit", "Authority"),
    NGO("ngo", "Organisation");

    private final String username;
    private final String asWhat;

    Sender(String username, String asWhat) {
        this.username = username;
        this.asWhat = asWhat;
    }

    /** Of an organisation that is no authority the police do not hear against the person's will. */
    CaseReference refers(World world, Map<String, Object> person) {
        var given = new HashMap<String, Object>(Map.of("ageKnown", "BIRTH_DATE", "consentToReferral", "NO"));
        given.putAll(person);
        var form = "ReferBy" + asWhat;
        return world.refer(username, "ReferralBy" + asWhat, new Answers().to(form, world.clock.instant(), given));
    }
}
