package si.zavetje.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.recognition.PersonFacts;
import si.zavetje.recognition.PersonIndex;
import si.zavetje.recognition.ReferredPerson;
import si.zavetje.referral.PersonCorrection.Part;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Puts right who a person is; what she is recognised by, and whether she is a child, follows. */
@Service
class Corrections {

    private final CaseFile caseFile;
    private final PersonCorrection correction;
    private final Referral referral;
    private final Ages ages;
    private final PersonFacts facts;
    private final PersonIndex persons;
    private final ApplicationEventPublisher events;
    private final Today today;

    Corrections(
            CaseFile caseFile,
            PersonCorrection correction,
            Referral referral,
            Ages ages,
            PersonFacts facts,
            PersonIndex persons,
            ApplicationEventPublisher events,
            Today today) {
        this.caseFile = caseFile;
        this.correction = correction;
        this.referral = referral;
        this.ages = ages;
        this.facts = facts;
        this.persons = persons;
        this.events = events;
        this.today = today;
    }

    /** What the referral and everything that was put right since say of who the person is. */
    @Transactional
    Map<String, Object> known(CaseReference reference) {
        var forms = Stream.concat(Stream.of(correction.of()), correction.by().stream())
                .collect(Collectors.toSet());
        var entries = new ArrayList<>(caseFile.entered(reference, forms, Set.of(Compartment.IDENTITY)));
        Collections.reverse(entries);
        Map<String, Object> known = new LinkedHashMap<>();
        for (var entry : entries) {
            known = entry.form().equals(correction.of()) ? entry.values() : correction.applied(known, entry.values());
        }
        return known;
    }

    /**
     * Takes down who the person is after a part of it was put right.
     *
     * @throws Refusal in a closed case, or if somebody would be grown up without a basis
     */
    @Transactional
    void person(CaseReference reference, Part part, PersonAnswers now, @Nullable AgeFinding finding) {
        if (!referral.open(reference)) {
            throw new Refusal("referral.caseClosed");
        }
        var before = facts.of(reference);
        // An estimate counts from the day on which it was made.
        var birth =
                part == Part.AGE ? now.person().facts().birth() : before.facts().birth();
        var corrected = new ReferredPerson(
                now.person().names(),
                new ReferredPerson.Facts(
                        birth,
                        now.person().facts().citizenships(),
                        now.person().facts().sex()),
                now.person().documentNumber());
        facts.keep(reference, new PersonFacts.Kept(corrected.facts(), before.childUntil()));
        persons.replace(reference, corrected);
        if (finding != null) {
            judge(reference, finding, AgeFinding.lastDayOfChildhood(birth));
        }
        events.publishEvent(new FactsChanged(reference));
    }

    private void judge(CaseReference reference, AgeFinding finding, @Nullable LocalDate lastDayOfChildhood) {
        var day = today.date();
        boolean child = finding.child(ages.child(reference), lastDayOfChildhood, day);
        ages.judge(reference, child, finding.childUntil(lastDayOfChildhood, day));
    }
}
