package si.zavetje.recognition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a person is recognised when she is referred again; exists only while the referral is taken. */
public record ReferredPerson(List<String> names, Facts facts, Optional<String> documentNumber) {

    /** What is compared once a name is alike: it ranks, and only an age that does not fit excludes. */
    public record Facts(@Nullable Birth birth, Set<String> citizenships, String sex) {

        /** What is written for "not known". */
        public static final String NOT_KNOWN = "";

        /** Nothing is known. */
        static final Facts NONE = new Facts(null, Set.of(), NOT_KNOWN);

        /** Whether a likeness of that kind can be of one person. */
        boolean allow(Likeness likeness, Facts other) {
            return switch (likeness) {
                case DOCUMENT -> true;
                case NAME, SOUND -> Birth.compatible(birth, other.birth);
                case SLIP, PART -> Birth.compatible(birth, other.birth) && datesAgree(other);
            };
        }

        /** How much more, or less, two alike are likely to be one person: points to be compared with each other only. */
        int agreement(Facts other) {
            return citizenship(other) + sex(other) + (bothExact(other) && Objects.equals(birth, other.birth) ? 3 : 0);
        }

        private int citizenship(Facts other) {
            if (citizenships.isEmpty() || other.citizenships.isEmpty()) {
                return 0;
            }
            return citizenships.stream().anyMatch(other.citizenships::contains) ? 2 : -2;
        }

        private int sex(Facts other) {
            if (sex.equals(NOT_KNOWN) || other.sex.equals(NOT_KNOWN)) {
                return 0;
            }
            return sex.equals(other.sex) ? 1 : -1;
        }

        private boolean datesAgree(Facts other) {
            return birth == null || other.birth == null || !bothExact(other) || birth.sameButForASlip(other.birth);
        }

        private boolean bothExact(Facts other) {
            return birth != null && other.birth != null && birth.exact() && other.birth.exact();
        }
    }

    /** One way of writing down what the person is recognised by. */
    record Mark(Likeness likeness, String text) {}

    /** What is kept of the person, and looked for when she comes again; empty when nobody could recognise her. */
    List<Mark> marks() {
        var byDocument = documentNumber.stream()
                .flatMap(DocumentNumber::spellings)
                .map(number -> mark(Likeness.DOCUMENT, number));
        var byName = names.stream()
                .flatMap(name -> PersonName.spellings(name).stream())
                .flatMap(this::marksOf);
        return Stream.concat(byDocument, byName).distinct().toList();
    }

    private Stream<Mark> marksOf(PersonName name) {
        return Stream.of(
                        Stream.of(mark(Likeness.NAME, name.letters())),
                        name.sounds().map(sound -> mark(Likeness.SOUND, sound)),
                        name.slips().map(slip -> mark(Likeness.SLIP, slip)),
                        dayOfBirth().stream().flatMap(day -> name.soundsOfWords()
                                .map(sound -> mark(Likeness.PART, sound + "|" + day))))
                .flatMap(marks -> marks);
    }

    /** A first of January is what is written when the day is not known. */
    private Optional<String> dayOfBirth() {
        return Optional.ofNullable(facts.birth())
                .filter(Birth::exact)
                .map(Birth::earliest)
                .filter(day -> day.getDayOfYear() != 1)
                .map(Object::toString);
    }

    private static Mark mark(Likeness likeness, String text) {
        return new Mark(likeness, likeness + "|" + text);
    }
}
