package si.zavetje.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Pairs of referrals, of one person and of two, with what goes wrong in life: always the same ones for a seed. */
public final class MadeUpPeople {

    /** Two referrals, what was done to the second, and whether they are of one person. */
    public record Pair(String kind, ReferredPerson earlier, ReferredPerson later, boolean same) {}

    private record Person(
            List<String> given, List<String> family, String country, String sex, LocalDate born, String document) {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> OTHER_COUNTRIES = List.of("RS", "BA", "UA", "RO", "SY", "NG", "GR");
    private static final List<String> NOTHING = List.of(
            "-",
            "/",
            "?",
            "N. N.",
            "Neznana Neznana",
            "unknown",
            "brez",
            "nima",
            "ni podatka",
            "xxx",
            "n/a",
            "nepoznata");

    private final Random random;
    private final Map<String, List<List<String>>> given = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> family = new LinkedHashMap<>();

    public MadeUpPeople(long seed) {
        random = new Random(seed);
        try {
            Files.readAllLines(Path.of("src/test/resources/referral/names.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("; ", -1))
                    .forEach(parts -> (parts[1].equals("given") ? given : family)
                            .put(
                                    parts[0],
                                    Arrays.stream(parts)
                                            .skip(2)
                                            .map(name -> List.of(name.strip().split("\\|")))
                                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That many pairs of one person, and as many of strangers. */
    public List<Pair> pairs(int ofEach) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < ofEach; i++) {
            pairs.add(samePerson(i % 12));
            pairs.add(strangers(i % 8));
        }
        return pairs;
    }

    private Pair samePerson(int kind) {
        var person = person();
        var known = facts(Birth.on(person.born()), Set.of(person.country()), person.sex());
        var written = referral(spelt(person, 0, 0), known, "");
        return switch (kind) {
            case 0 ->
                same(
                        "other spelling",
                        written,
                        referral(spelt(person, any(person.given()), any(person.family())), known, ""));
            case 1 ->
                same(
                        "names swapped",
                        written,
                        referral(person.family().get(0) + " " + person.given().get(any(person.given())), known, ""));
            case 2 ->
                same(
                        "citizenship not known",
                        written,
                        referral(spelt(person), facts(known.birth(), Set.of(), person.sex()), ""));
            case 3 ->
                same(
                        "another citizenship of hers",
                        written,
                        referral(spelt(person), facts(known.birth(), Set.of(pick(OTHER_COUNTRIES)), ""), ""));
            case 4 ->
                same(
                        "age estimated",
                        written,
                        referral(spelt(person), facts(guess(person), Set.of(person.country()), person.sex()), ""));
            case 5 ->
                same("age and citizenship not known", referral(spelt(person), facts(null, Set.of(), ""), ""), written);
            case 6 -> same("slip of a letter", written, referral(slip(spelt(person, 0, 0)), known, ""));
            case 7 ->
                same(
                        "slip, and age estimated",
                        referral(slip(spelt(person, 0, 0)), facts(guess(person), Set.of(), ""), ""),
                        written);
            case 8 ->
                same(
                        "a year off",
                        written,
                        referral(spelt(person), facts(Birth.on(person.born().plusYears(1)), Set.of(), ""), ""));
            case 9 ->
                same(
                        "day and month swapped",
                        written,
                        referral(spelt(person), facts(Birth.on(swapped(person.born())), known.citizenships(), ""), ""));
            case 10 ->
                same(
                        "document only",
                        referral(spelt(person), known, person.document()),
                        referral(
                                pick(NOTHING),
                                facts(null, Set.of(), ""),
                                person.document()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replaceAll("(..)", "$1 ")));
            default ->
                same(
                        "year of birth only",
                        written,
                        referral(
                                spelt(person), facts(Birth.in(person.born().getYear()), known.citizenships(), ""), ""));
        };
    }

    private Pair strangers(int kind) {
        var one = person();
        var other = person();
        while (same(one.given(), other.given()) && same(one.family(), other.family())) {
            other = person();
        }
        var first = referral(spelt(one), facts(Birth.on(one.born()), Set.of(one.country()), one.sex()), one.document());
        var facts = facts(Birth.on(other.born()), Set.of(other.country()), other.sex());
        return switch (kind) {
            case 0, 1 -> stranger("anybody", first, referral(spelt(other), facts, other.document()));
            case 2 ->
                stranger(
                        "the same family name",
                        first,
                        referral(other.given().get(0) + " " + one.family().get(0), facts, ""));
            case 3 ->
                stranger(
                        "the same first name",
                        first,
                        referral(one.given().get(0) + " " + other.family().get(0), facts(null, Set.of(), ""), ""));
            case 4 ->
                stranger(
                        "a common name, another age",
                        first,
                        referral(
                                spelt(one),
                                facts(Birth.on(farFrom(one.born())), Set.of(one.country()), one.sex()),
                                ""));
            case 5 ->
                stranger(
                        "nothing known of both",
                        referral(pick(NOTHING), facts(null, Set.of(), ""), pick(NOTHING)),
                        referral(pick(NOTHING), facts(null, Set.of(), ""), pick(NOTHING)));
            case 6 ->
                stranger(
                        "a placeholder for a document",
                        referral(spelt(one), facts(null, Set.of(), ""), pick(NOTHING)),
                        referral(spelt(other), facts(null, Set.of(), ""), pick(NOTHING)));
            default ->
                stranger(
                        "the same day of birth",
                        first,
                        referral(spelt(other), facts(Birth.on(one.born()), Set.of(other.country()), other.sex()), ""));
        };
    }

    private Person person() {
        var cultures = List.copyOf(given.keySet());
        var culture = pick(cultures);
        var born = TODAY.minusYears(14 + random.nextInt(35)).minusDays(random.nextInt(365));
        var document = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26))
                + (1_000_000 + random.nextInt(8_999_999));
        return new Person(
                pick(given.getOrDefault(culture, List.of())),
                pick(family.getOrDefault(culture, List.of())),
                culture.toUpperCase(java.util.Locale.ROOT),
                random.nextInt(4) == 0 ? "Masculine" : "Feminine",
                born,
                document);
    }

    private String spelt(Person person) {
        return spelt(person, any(person.given()), any(person.family()));
    }

    private static String spelt(Person person, int given, int family) {
        return person.given().get(given) + " " + person.family().get(family);
    }

    /** One letter doubled, left out, mistaken for another, or in the place of its neighbour; never the only two of a word. */
    private String slip(String name) {
        var words = name.split(" ", -1);
        int longest = 0;
        for (int i = 1; i < words.length; i++) {
            longest = words[i].length() > words[longest].length() ? i : longest;
        }
        if (words[longest].length() < 4) {
            return name;
        }
        var word = new StringBuilder(words[longest]);
        int at = random.nextInt(word.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> word.insert(at, word.charAt(at));
            case 1 -> word.deleteCharAt(at);
            case 2 -> word.setCharAt(at, words[longest].charAt(random.nextInt(word.length())));
            default -> {
                char letter = word.charAt(at);
                word.setCharAt(at, word.charAt(at + 1));
                word.setCharAt(at + 1, letter);
            }
        }
        words[longest] = word.toString();
        return String.join(" ", words);
    }

    private Birth guess(Person person) {
        int age = person.born().until(TODAY).getYears();
        return Birth.aged(Math.max(0, age - 4 + random.nextInt(9)), TODAY);
    }

    private LocalDate farFrom(LocalDate born) {
        return born.plusDays((long) (random.nextBoolean() ? 1 : -1) * (800 + random.nextInt(5_000)));
    }

    private static LocalDate swapped(LocalDate day) {
        return day.getDayOfMonth() > 12
                ? day.plusDays(day.getDayOfMonth() > 27 ? -1 : 1)
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private static ReferredPerson referral(String name, ReferredPerson.Facts facts, String document) {
        return new ReferredPerson(
                name.isEmpty() ? List.of() : List.of(name),
                facts,
                document.isEmpty() ? Optional.empty() : Optional.of(document));
    }

    private static ReferredPerson.Facts facts(
            @org.jspecify.annotations.Nullable Birth birth, Set<String> citizenships, String sex) {
        return new ReferredPerson.Facts(birth, citizenships, sex);
    }

    private static boolean same(List<String> one, List<String> other) {
        return !java.util.Collections.disjoint(one, other);
    }

    private static Pair same(String kind, ReferredPerson earlier, ReferredPerson later) {
        return new Pair(kind, earlier, later, true);
    }

    private static Pair stranger(String kind, ReferredPerson earlier, ReferredPerson later) {
        return new Pair(kind, earlier, later, false);
    }

    private int any(List<String> spellings) {
        return random.nextInt(spellings.size());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
