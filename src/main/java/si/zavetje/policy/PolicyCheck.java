package si.zavetje.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Whether the profiles are whole and follow each other: one in force on every day, and in each every rule there is. */
final class PolicyCheck {

    /** A rule exists when it has a name in words; so none can be asked for that nobody can be shown. */
    private static final String NAME = "policy.rule.";

    private PolicyCheck() {}

    static void demandWhole(List<PolicyProfile> newestFirst) {
        if (newestFirst.isEmpty()) {
            throw new BadPolicy("file", "", "there is no profile");
        }
        newestFirst.forEach(profile -> demandComplete(profile, named()));
        for (int i = 1; i < newestFirst.size(); i++) {
            demandAfter(newestFirst.get(i), newestFirst.get(i - 1));
        }
    }

    private static void demandComplete(PolicyProfile profile, Set<String> named) {
        var given = profile.rules().stream().map(PolicyProfile.Rule::key).collect(Collectors.toSet());
        first(named, given).ifPresent(key -> {
            throw new BadPolicy(profile.name(), key, "the rule is missing");
        });
        first(given, named).ifPresent(key -> {
            throw new BadPolicy(profile.name(), key, "there is no such rule");
        });
        var settings =
                profile.settings().stream().map(PolicyProfile.Given::setting).collect(Collectors.toSet());
        Arrays.stream(Setting.values())
                .filter(setting -> !settings.contains(setting))
                .findFirst()
                .ifPresent(missing -> {
                    throw new BadPolicy(profile.name(), missing.key(), "the setting is missing");
                });
        for (var pace : PolicyProfile.Pace.values()) {
            if (profile.ladder().getOrDefault(pace, List.of()).isEmpty()) {
                throw new BadPolicy(profile.name(), "ladder", "there are no steps for " + pace);
            }
        }
        var to = profile.validTo();
        if (to != null && to.isBefore(profile.validFrom())) {
            throw new BadPolicy(profile.name(), "valid-to", "it lies before valid-from");
        }
    }

    private static void demandAfter(PolicyProfile older, PolicyProfile newer) {
        var to = older.validTo();
        if (older.validFrom().equals(newer.validFrom()) || (to != null && !to.isBefore(newer.validFrom()))) {
            throw new BadPolicy(older.name(), "valid-to", "its validity overlaps with that of " + newer.name());
        }
    }

    private static java.util.Optional<String> first(Set<String> all, Set<String> without) {
        var rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest.stream().sorted().findFirst();
    }

    private static Set<String> named() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/policy.properties"))
                    .stringPropertyNames()
                    .stream()
                    .filter(key -> key.startsWith(NAME))
                    .map(key -> key.substring(NAME.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
