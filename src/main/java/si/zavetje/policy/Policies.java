package si.zavetje.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import si.zavetje.shared.LegalZone;

/** All policy profiles of this installation; the newest that has begun is in force until a newer one replaces it. */
public record Policies(List<PolicyProfile> profiles) {

    /** Every profile, newest first. */
    public Policies {
        profiles = profiles.stream()
                .sorted(Comparator.comparing(PolicyProfile::validFrom).reversed())
                .toList();
    }

    /** The profiles of a policy file; a file with a fault is refused in a sentence that names the profile and the key. */
    public static Policies of(Resource file) {
        var policies = new Policies(PolicyFile.read(file));
        PolicyCheck.demandWhole(policies.profiles());
        return policies;
    }

    /** The profile a case opened now begins with. */
    public PolicyProfile inForce(Clock clock) {
        return inForce(LegalZone.dayOf(clock.instant()));
    }

    /** The profile of that name. */
    public Optional<PolicyProfile> find(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    PolicyProfile inForce(LocalDate day) {
        return profiles.stream()
                .filter(profile -> !profile.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy profile is in force"));
    }

    public PolicyProfile named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the policy profile " + name + " is missing"));
    }
}
