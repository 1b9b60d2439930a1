package si.zavetje.deadlines;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import si.zavetje.shared.LegalZone;

/** All policy profiles of this installation; the newest that has begun is in force until a newer one replaces it. */
@ConfigurationProperties("zavetje.policy")
public record Policies(List<PolicyProfile> profiles) {

    /** Every profile, newest first. */
    @ConstructorBinding
    public Policies {
        profiles = profiles.stream()
                .sorted(Comparator.comparing(PolicyProfile::validFrom).reversed())
                .toList();
    }

    /** The profile a case opened now begins with. */
    public PolicyProfile inForce(Clock clock) {
        var today = LegalZone.dayOf(clock.instant());
        return profiles.stream()
                .filter(profile -> !profile.validFrom().isAfter(today))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy profile is in force"));
    }

    PolicyProfile named(String name) {
        return profiles.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the policy profile " + name + " is missing"));
    }
}
