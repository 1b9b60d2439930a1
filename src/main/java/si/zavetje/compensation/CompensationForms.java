package si.zavetje.compensation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.compensation.CompensationClaim.Came;
import si.zavetje.compensation.CompensationClaim.Paid;
import si.zavetje.compensation.CompensationClaim.Remedy;
import si.zavetje.compensation.CompensationFacts.Incapacity;
import si.zavetje.compensation.CompensationRight.Dependants;
import si.zavetje.compensation.CompensationRight.Wish;
import si.zavetje.compensation.CompensationRules.Act;
import si.zavetje.compensation.CompensationRules.Warning;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;

/** Takes the forms about compensation. */
@Component
class CompensationForms implements FormHandlers {

    private enum Filed {
        YES,
        NOT_YET,
        NOT_WANTED
    }

    private enum Settled {
        LAPSED,
        FILED,
        LONGER
    }

    private final Compensation compensation;
    private final Claims claims;
    private final MessageSource messages;

    CompensationForms(Compensation compensation, Claims claims, MessageSource messages) {
        this.compensation = compensation;
        this.claims = claims;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("RecordCompensationFacts", this::recordFacts);
        on.submit("InformOfCompensation", this::inform);
        on.submit("FileCompensationClaim", this::file);
        on.submit("WatchCompensationRight", form -> compensation.coordinatorKnows(form.reference()));
        on.submit("SettleLapsedRight", this::settle);
        on.submit("RecordCompensationDecision", this::decided);
        on.submit("SupplementClaim", form -> claims.came(form.reference(), Came.NOTHING, null, null));
        on.submit("DecideRemedy", this::decideRemedy);
        on.submit("RecordCompensationPayment", this::recordPayment);
        on.prefill("RecordCompensationFacts", this::right);
        on.prefill("InformOfCompensation", this::right);
        on.prefill("FileCompensationClaim", this::right);
        on.prefill("SettleLapsedRight", this::right);
        on.prefill("WatchCompensationRight", this::lastDay);
        on.prefill(
                "RecordCompensationDecision",
                reference -> Map.of("filedOnDay", claims.filedOn(reference).toString()));
        on.prefill(
                "SupplementClaim",
                reference -> Map.of(
                        "supplementUntil", claims.supplementUntil(reference).toString()));
        on.prefill(
                "DecideRemedy",
                reference -> Map.of(
                        "remedyUntil", claims.remedyPeriod(reference).lastDay().toString()));
    }

    private void recordFacts(Submission form) {
        var values = form.values();
        compensation.record(form.reference(), facts(values));
        compensation.record(
                form.reference(), act(values.text("violentOrSexual")), values.choice("dependants", Dependants.class));
    }

    private static CompensationFacts facts(FormValues values) {
        return new CompensationFacts(
                values.optionalDate("lastActOn").orElse(null),
                values.choice("incapacity", Incapacity.class),
                values.optionalDate("incapacityUntil").orElse(null),
                values.optionalDate("enforcementOn").orElse(null));
    }

    private static Act act(String violentOrSexual) {
        return switch (violentOrSexual) {
            case "YES" -> Act.VIOLENT_OR_SEXUAL;
            case "NO" -> Act.NEITHER;
            default -> Act.NOT_KNOWN;
        };
    }

    private void inform(Submission form) {
        var values = form.values();
        var wish = values.optionalChoice("claim", Wish.class).orElse(Wish.NOT_REACHED);
        if (wish == Wish.WANTED || wish == Wish.NOT_WANTED) {
            compensation.answer(form.reference(), wish, values.text("signedBy"), values.optionalText("ownView"));
        } else {
            compensation.leaveOpen(form.reference(), wish);
        }
    }

    private void file(Submission form) {
        var values = form.values();
        switch (values.choice("filed", Filed.class)) {
            case YES -> claims.file(form.reference(), values.date("filedOn"));
            case NOT_YET -> compensation.leaveOpen(form.reference(), Wish.WANTED);
            case NOT_WANTED ->
                compensation.giveUp(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        }
    }

    private void settle(Submission form) {
        switch (form.values().choice("settled", Settled.class)) {
            case LAPSED -> compensation.lapse(form.reference());
            case FILED -> claims.file(form.reference(), form.values().date("filedOn"));
            case LONGER -> compensation.runsLonger(form.reference(), facts(form.values()));
        }
    }

    private void decided(Submission form) {
        var values = form.values();
        claims.came(
                form.reference(),
                values.choice("came", Came.class),
                values.optionalDate("cameOn").orElse(null),
                values.optionalDate("supplementUntil").orElse(null));
    }

    private void decideRemedy(Submission form) {
        var values = form.values();
        var remedy = values.choice("remedy", Remedy.class);
        if (remedy == Remedy.NOT_WANTED) {
            compensation.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        }
        claims.answerRemedy(form.reference(), remedy);
    }

    private void recordPayment(Submission form) {
        claims.paid(form.reference(), form.values().choice("paid", Paid.class));
    }

    private Map<String, Object> lastDay(CaseReference reference) {
        return Map.of("lastDay", compensation.period(reference).lastDay().toString());
    }

    private Map<String, Object> right(CaseReference reference) {
        var shown = new HashMap<String, Object>(lastDay(reference));
        shown.put(
                "countedFrom",
                say(
                        compensation.endOfActUnknown(reference)
                                ? "compensation.counted.REFERRAL"
                                : "compensation.counted." + compensation.countedFrom(reference)));
        var warning = compensation.warning(reference);
        if (warning != Warning.NO_WARNING) {
            shown.put("warnings", say("compensation.warning." + warning));
        }
        return shown;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
