package si.zavetje.deadlines;

import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import si.zavetje.casefile.CaseFile;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.policy.Setting;
import si.zavetje.shared.CaseReference;

/** What the policy profile of a case says; a case keeps the one it began with. */
@Component
public class CasePolicy {

    private static final int MOST_KNOWN = 2000;

    private final Policies policies;
    private final WhatIf whatIf;

    /** A case keeps its profile for good, so it is not asked for each time; of very many cases the ones used last are known. */
    private final ConcurrentLruCache<CaseReference, String> profiles;

    @Autowired
    CasePolicy(Policies policies, CaseFile caseFile, WhatIf whatIf) {
        this(policies, caseFile::policyProfileOf, whatIf);
    }

    CasePolicy(Policies policies, Function<CaseReference, String> profileOf, WhatIf whatIf) {
        this.policies = policies;
        this.profiles = new ConcurrentLruCache<>(MOST_KNOWN, profileOf);
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
        return policies.named(profiles.get(reference));
    }

    /** A period as the profile of the case has it. */
    public PolicyProfile.Rule rule(CaseReference reference, String key) {
        return whatIf.rule(profile(reference), key);
    }
}
