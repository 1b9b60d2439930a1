package si.zavetje.deadlines;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.policy.Policies;
import si.zavetje.shared.CaseReference;

/** Cases of which nothing is known but the profile they began with, and their deadlines: arithmetic, without a database. */
final class CountedCases {

    private final Map<CaseReference, String> profiles = new HashMap<>();

    final Policies policies = Policies.of(new ClassPathResource("policy-profiles.yaml"));
    final Deadlines deadlines = under(policies);

    /** A case that began with that profile. */
    CaseReference open(String profile) {
        var reference = CaseReference.random();
        profiles.put(reference, profile);
        return reference;
    }

    /** The deadlines of the same cases under other policies. */
    Deadlines under(Policies others) {
        var nothing = new WhatIf(Clock.systemUTC());
        var policy = new CasePolicy(others, reference -> Objects.requireNonNull(profiles.get(reference)), nothing);
        return new Deadlines(policy, Calendars.counting(), nothing);
    }
}
