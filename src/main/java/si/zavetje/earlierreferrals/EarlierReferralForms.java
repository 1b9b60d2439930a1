package si.zavetje.earlierreferrals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.recognition.MatchingPace;
import si.zavetje.recognition.SimilarCases;
import si.zavetje.shared.CaseReference;

/** Takes the forms by which a referral is compared with earlier ones. */
@Component
class EarlierReferralForms implements FormHandlers {

    private final EarlierReferrals earlier;
    private final SimilarCases similar;
    private final MatchingPace pace;

    EarlierReferralForms(EarlierReferrals earlier, SimilarCases similar, MatchingPace pace) {
        this.earlier = earlier;
        this.similar = similar;
        this.pace = pace;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("CheckEarlierReferrals", this::checkEarlierReferrals);
        forms.submit("ConfirmLink", this::confirmLink);
        forms.prefill("CheckEarlierReferrals", this::similarCases);
        forms.offer("CheckEarlierReferrals", "cases", this::cases);
        forms.prefill("ConfirmLink", this::ownCase);
    }

    private void checkEarlierReferrals(Submission form) {
        earlier.compare(
                form.reference(),
                form.values().choice("answer", EarlierReferrals.Answer.class),
                form.values()
                        .optionalText("otherReference")
                        .or(() -> form.values().optionalText("earlierReference"))
                        .orElse(""));
    }

    private void confirmLink(Submission form) {
        earlier.judgeLink(form.reference(), form.values().text("samePerson").equals("YES"));
    }

    private Map<String, Object> similarCases(CaseReference reference) {
        return Map.of(
                "similarCases",
                Stream.concat(pace.warning(reference).stream(), Stream.of(similar.inWords(reference)))
                        .collect(Collectors.joining("\n")));
    }

    /** Those that are alike, and that it was another one. */
    private Map<String, String> cases(CaseReference reference) {
        var cases = new LinkedHashMap<>(similar.offered(reference));
        cases.put("OTHER", "");
        return cases;
    }

    /** Only who is asked sees this form: it is her own case. */
    private Map<String, Object> ownCase(CaseReference reference) {
        return Map.of(
                "earlierReference",
                earlier.linkedTo(reference).map(CaseReference::text).orElse(""));
    }
}
