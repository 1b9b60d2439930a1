package si.zavetje.deadlines;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.policy.Policies;
import si.zavetje.shared.CaseReference;

/** Cases of which nothing is known but the profile they began with, and their deadlines: arithmetic, without a database. */
public final class CountedCases {

    private static final WhatIf NOTHING = new WhatIf(Clock.systemUTC());

    private final Map<CaseReference, String> profiles = new HashMap<>();

    public final Policies policies = Policies.of(new ClassPathResource("policy-profiles.yaml"));
    public final CasePolicy policy = policy(policies);
    public final Deadlines deadlines = under(policies);

    /** A case that began with that profile. */
    public CaseReference open(String profile) {
        var reference = CaseReference.random();
        profiles.put(reference, profile);
        return reference;
    }

    /** What other policies say of the same cases. */
    public CasePolicy policyUnder(Policies others) {
        return policy(others);
    }

    /** The deadlines of the same cases under other policies. */
    public Deadlines under(Policies others) {
        return new Deadlines(policy(others), Calendars.counting(), NOTHING);
    }

    private CasePolicy policy(Policies others) {
        return new CasePolicy(others, reference -> Objects.requireNonNull(profiles.get(reference)), NOTHING);
    }
}
