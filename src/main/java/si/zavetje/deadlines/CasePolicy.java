package si.zavetje.deadlines;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.policy.Setting;
import si.zavetje.shared.CaseReference;

/** What the policy profile of a case says; a case keeps the one it began with. */
@Component
public class CasePolicy {

    private final Policies policies;
    private final Function<CaseReference, String> profileOf;
    private final WhatIf whatIf;

    /** A case keeps its profile for good, and there are few cases, so it is asked for once. */
    private final Map<CaseReference, String> profiles = new ConcurrentHashMap<>();

    @Autowired
    CasePolicy(Policies policies, CaseFile caseFile, WhatIf whatIf) {
        this(policies, caseFile::policyProfileOf, whatIf);
    }

    CasePolicy(Policies policies, Function<CaseReference, String> profileOf, WhatIf whatIf) {
        this.policies = policies;
        this.profileOf = profileOf;
        this.whatIf = whatIf;
    }

    /** Whether a rule answered with yes or no says yes for this case. */
    public boolean says(CaseReference reference, Setting setting) {
        return number(reference, setting) == 1;
    }

    /** The number a rule names for this case. */
    public int number(CaseReference reference, Setting setting) {
        return profile(reference).setting(setting);
    }

    /** The profile of the case. */
    public PolicyProfile profile(CaseReference reference) {
        return policies.named(profiles.computeIfAbsent(reference, profileOf));
    }

    /** A period as the profile of the case has it. */
    public PolicyProfile.Rule rule(CaseReference reference, String key) {
        return whatIf.rule(profile(reference), key);
    }
}
