package si.zavetje.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.zavetje.forms.FormValues;
import si.zavetje.recognition.Birth;
import si.zavetje.recognition.ReferredPerson;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** What a referral says about who the person is, and how she stands. */
record PersonAnswers(FormValues values, LocalDate today) {

    private static final int AGE_OF_MAJORITY = 18;
    /** Where a birth is written, the most precise first. */
    private static final List<String> BIRTH = List.of("birthDate", "birthMonth", "birthYear");

    private static final String CITIZENSHIP_NOT_KNOWN = "XXX";
    private static final String STATELESS = "XXA";
    private static final String SEX_NOT_KNOWN = "NonSpecifiedUnknown";

    /** By what she is recognised when she is referred again. */
    ReferredPerson person() {
        var name = Stream.of("firstName", "secondName")
                .map(values::optionalText)
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + " " + second);
        var names = Stream.of(name, values.optionalText("alias"))
                .flatMap(Optional::stream)
                .toList();
        return new ReferredPerson(names, facts(), values.optionalText("documentNumber"));
    }

    /** Whether she is a child, or must be treated as one because her age is in doubt. */
    boolean child() {
        var birth = birth();
        return values.flag("ageDisputed")
                || (birth != null && !birth.estimated() && !today.isAfter(birth.childUntil()))
                || (values.has("estimatedAge") && values.number("estimatedAge") < AGE_OF_MAJORITY);
    }

    /** How many children are with her, as far as it is known. */
    private int children() {
        return values.has("childrenWith") ? values.number("childrenWith") : 0;
    }

    /** Whether a child has to be looked after: herself, or one who is with her. */
    boolean withChild() {
        return child() || children() > 0;
    }

    /** What the process must know, of a referral received at that moment. */
    ReceivedReferral received(CaseReference reference, Instant at) {
        return new ReceivedReferral(
                reference.text(),
                at,
                values.choice("legalStatus", Referral.LegalStatus.class),
                // What is not known counts as danger.
                !values.text("immediateDanger").equals("NO"),
                values.flag("detained"),
                child(),
                children(),
                null,
                null,
                0);
    }

    /** The last day on which she is a child; none while her age is in doubt. */
    @Nullable
    LocalDate childUntil() {
        var birth = birth();
        return birth == null || birth.estimated() || values.flag("ageDisputed") ? null : birth.childUntil();
    }

    private ReferredPerson.Facts facts() {
        var sex = values.text("gender");
        return new ReferredPerson.Facts(
                birth(), citizenships(), sex.equals(SEX_NOT_KNOWN) ? ReferredPerson.Facts.NOT_KNOWN : sex);
    }

    /** All that are known; whoever has one is not stateless. */
    private Set<String> citizenships() {
        var known = values.choices("citizenship").stream()
                .filter(citizenship -> !citizenship.equals(CITIZENSHIP_NOT_KNOWN))
                .collect(Collectors.toSet());
        if (known.contains(STATELESS) && known.size() > 1) {
            throw new Refusal("referral.statelessCitizen").at("citizenship");
        }
        return known;
    }

    private @Nullable Birth birth() {
        var known = Stream.of(
                        values.optionalDate("birthDate").map(Birth::on),
                        values.optionalText("birthMonth")
                                .map(PersonAnswers::month)
                                .map(Birth::in),
                        values.has("birthYear")
                                ? Optional.of(Birth.in(values.number("birthYear")))
                                : Optional.<Birth>empty())
                .flatMap(Optional::stream)
                .findFirst();
        if (known.filter(birth -> birth.earliest().isAfter(today)).isPresent()) {
            throw new Refusal("referral.bornInTheFuture")
                    .at(BIRTH.stream().filter(values::has).findFirst().orElseThrow());
        }
        return known.orElseGet(this::estimate);
    }

    private @Nullable Birth estimate() {
        return values.has("estimatedAge") ? Birth.aged(values.number("estimatedAge"), today) : null;
    }

    private static YearMonth month(String typed) {
        var parts = typed.split("\\. ?", -1);
        return YearMonth.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
