package si.zavetje.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the policy file: each profile with everything it takes over from the one it is based on. */
public final class PolicyFile {

    private final Map<String, PolicyEntry> entries = new LinkedHashMap<>();
    private final Map<String, PolicyProfile> profiles = new LinkedHashMap<>();

    private PolicyFile() {}

    static List<PolicyProfile> read(Resource file) {
        try (var content = file.getInputStream()) {
            return new PolicyFile().read(content);
        } catch (IOException | YAMLException e) {
            throw new BadPolicy("file", "", "it cannot be read: " + e.getMessage());
        }
    }

    private List<PolicyProfile> read(InputStream content) {
        for (var each : PolicyEntry.of("file", "", yaml().load(content))
                .knowsOnly("profiles")
                .list("profiles")) {
            var name = PolicyEntry.of("without a name", "", each).text("name");
            var entry = PolicyEntry.of(name, "", each)
                    .knowsOnly("name", "valid-from", "valid-to", "based-on", "rules", "settings", "ladder");
            if (entries.put(name, entry) != null) {
                throw entry.bad("there are two profiles of that name");
            }
        }
        return entries.keySet().stream().map(name -> profile(name, Set.of())).toList();
    }

    private PolicyProfile profile(String name, Set<String> dependants) {
        var known = profiles.get(name);
        if (known != null) {
            return known;
        }
        var entry = entries.get(name);
        if (entry == null) {
            throw new BadPolicy(name, "based-on", "there is no such profile");
        }
        if (dependants.contains(name)) {
            throw new BadPolicy(name, "based-on", "the profile is based on itself");
        }
        var further = new HashSet<>(dependants);
        further.add(name);
        var base = entry.optionalText("based-on").map(other -> profile(other, further));
        var profile = new PolicyProfile(
                name,
                entry.date("valid-from"),
                entry.optionalDate("valid-to").orElse(null),
                merged(
                        base.map(PolicyProfile::rules).orElse(List.of()),
                        entry.list("rules").stream()
                                .map(each -> rule(PolicyEntry.row(name, each)))
                                .toList(),
                        PolicyProfile.Rule::key,
                        name),
                merged(
                        base.map(PolicyProfile::settings).orElse(List.of()),
                        entry.list("settings").stream()
                                .map(each -> setting(PolicyEntry.row(name, each)))
                                .toList(),
                        given -> given.setting().key(),
                        name),
                ladder(
                        name,
                        entry.nested("ladder"),
                        base.map(PolicyProfile::ladder).orElse(Map.of())));
        profiles.put(name, profile);
        return profile;
    }

    private static PolicyProfile.Rule rule(PolicyEntry entry) {
        entry.knowsOnly("key", "amount", "unit", "kind", "start", "source", "to-be-confirmed", "anchor", "remind");
        var unit = entry.choice("unit", PolicyProfile.Unit.class);
        var anchor = entry.optionalChoice("anchor", PolicyProfile.Anchor.class).orElse(null);
        if (entry.key().endsWith(".extension") && anchor == null) {
            throw entry.bad("an extension needs an anchor");
        }
        var kind = entry.choice("kind", PolicyProfile.Kind.class);
        if (unit == PolicyProfile.Unit.HOURS && kind != PolicyProfile.Kind.STAFF) {
            throw entry.bad("only work of staff is counted in hours");
        }
        return new PolicyProfile.Rule(
                entry.key(),
                entry.number("amount", least(unit), most(unit)),
                unit,
                kind,
                entry.choice("start", StartEvent.class),
                entry.text("source"),
                entry.flag("to-be-confirmed"),
                anchor,
                entry.numbers("remind", -366, 0));
    }

    private static PolicyProfile.Given setting(PolicyEntry entry) {
        entry.knowsOnly("key", "value", "source", "to-be-confirmed");
        var setting = Setting.of(entry.key()).orElseThrow(() -> entry.bad("there is no such setting"));
        int value = setting.isYesOrNo()
                ? entry.flag("value") ? 1 : 0
                : entry.number("value", setting.least(), setting.most());
        return new PolicyProfile.Given(setting, value, entry.text("source"), entry.flag("to-be-confirmed"));
    }

    private static Map<PolicyProfile.Pace, List<PolicyProfile.Step>> ladder(
            String profile, PolicyEntry entry, Map<PolicyProfile.Pace, List<PolicyProfile.Step>> base) {
        entry.knowsOnly("hours", "days", "unclaimed");
        var ladder = new LinkedHashMap<>(base);
        for (var pace : PolicyProfile.Pace.values()) {
            var steps = entry.list(pace.name().toLowerCase(Locale.ROOT)).stream()
                    .map(each -> step(PolicyEntry.row(profile, each)))
                    .toList();
            if (!steps.isEmpty()) {
                ladder.put(pace, steps);
            }
        }
        return ladder;
    }

    private static PolicyProfile.Step step(PolicyEntry entry) {
        entry.knowsOnly("key", "after", "unit");
        var unit = entry.choice("unit", PolicyProfile.Unit.class);
        return new PolicyProfile.Step(
                entry.choice("key", PolicyProfile.Who.class), entry.number("after", 0, most(unit)), unit);
    }

    /** What a profile says itself stands in the place of what it takes over. */
    private static <T> List<T> merged(List<T> base, List<T> own, Function<T, String> key, String profile) {
        var seen = new HashSet<String>();
        for (var each : own) {
            if (!seen.add(key.apply(each))) {
                throw new BadPolicy(profile, key.apply(each), "the key is there twice");
            }
        }
        var all = new LinkedHashMap<String, T>();
        base.forEach(each -> all.put(key.apply(each), each));
        own.forEach(each -> all.put(key.apply(each), each));
        return List.copyOf(all.values());
    }

    /** Only a reminder counts backwards, and only in days. */
    public static int least(PolicyProfile.Unit unit) {
        return unit == PolicyProfile.Unit.DAYS ? -366 : 0;
    }

    public static int most(PolicyProfile.Unit unit) {
        return switch (unit) {
            case HOURS -> 8760;
            case DAYS -> 3660;
            case WORKING_DAYS -> 260;
            case MONTHS -> 240;
        };
    }

    /** Everything is text: what 30 or 2025-01-01 or false means is for this class to say. */
    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new OnlyText());
    }

    private static final class OnlyText extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            // None: no scalar is anything but text.
        }
    }
}
