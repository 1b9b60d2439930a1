package si.zavetje.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of the policy file, read attribute by attribute; whatever is wrong is told with the profile and the key. */
final class PolicyEntry {

    private final String profile;
    private final String key;
    private final Map<String, @Nullable Object> attributes;

    PolicyEntry(String profile, String key, Map<String, @Nullable Object> attributes) {
        this.profile = profile;
        this.key = key;
        this.attributes = attributes;
    }

    @SuppressWarnings("unchecked")
    static PolicyEntry of(String profile, String key, @Nullable Object entry) {
        if (!(entry instanceof Map)) {
            throw new BadPolicy(profile, key, "“" + entry + "” is not an entry with attributes");
        }
        return new PolicyEntry(profile, key, (Map<String, @Nullable Object>) entry);
    }

    /** A row of a list, which says itself by which key it is known. */
    static PolicyEntry row(String profile, Object entry) {
        var row = of(profile, "", entry);
        return new PolicyEntry(profile, row.text("key"), row.attributes);
    }

    String key() {
        return key;
    }

    PolicyEntry knowsOnly(String... names) {
        attributes.keySet().stream()
                .filter(name -> !Set.of(names).contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw bad("the attribute " + unknown + " is not known");
                });
        return this;
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> bad("there is no " + name));
    }

    Optional<String> optionalText(String name) {
        return Optional.<@Nullable Object>ofNullable(attributes.get(name))
                .map(String::valueOf)
                .filter(text -> !text.isBlank());
    }

    int number(String name, int least, int most) {
        return number(name, text(name), least, most);
    }

    List<Integer> numbers(String name, int least, int most) {
        return list(name).stream()
                .map(each -> number(name, String.valueOf(each), least, most))
                .toList();
    }

    private int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad("the " + name + " “" + text + "” is not a whole number");
        }
        throw bad("the " + name + " " + text + " is not between " + least + " and " + most);
    }

    boolean flag(String name) {
        var text = optionalText(name).orElse("false");
        if (!Set.of("true", "false").contains(text)) {
            throw bad("the " + name + " “" + text + "” is neither true nor false");
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E choice(String name, Class<E> options) {
        return optionalChoice(name, options).orElseThrow(() -> bad("there is no " + name));
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> options) {
        return optionalText(name).map(text -> Arrays.stream(options.getEnumConstants())
                .filter(option -> option.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        "the " + name + " “" + text + "” is none of " + Arrays.toString(options.getEnumConstants()))));
    }

    LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> bad("there is no " + name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw bad("the " + name + " “" + text + "” is not a date");
            }
        });
    }

    List<?> list(String name) {
        var value = attributes.get(name);
        if (value != null && !(value instanceof List)) {
            throw bad(name + " is not a list");
        }
        return value instanceof List<?> list ? list : List.of();
    }

    PolicyEntry nested(String name) {
        var value = attributes.get(name);
        return value == null ? new PolicyEntry(profile, name, Map.of()) : of(profile, name, value);
    }

    BadPolicy bad(String why) {
        return new BadPolicy(profile, key, why);
    }
}
