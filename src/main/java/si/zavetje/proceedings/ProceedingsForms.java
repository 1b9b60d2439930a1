package si.zavetje.proceedings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.proceedings.ProceedingsSheet.Complaint;
import si.zavetje.proceedings.ProceedingsSheet.Entry;
import si.zavetje.proceedings.ProceedingsSheet.Figures;
import si.zavetje.proceedings.ProceedingsSheet.Outcome;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Takes the forms about the proceedings and the hearings. */
@Component
class ProceedingsForms implements FormHandlers {

    private enum News {
        NOTHING,
        FIXED,
        CANCELLED
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. M. uuuu H:mm", Locale.ROOT);

    private final Proceedings proceedings;
    private final Hearings hearings;
    private final MessageSource messages;

    ProceedingsForms(Proceedings proceedings, Hearings hearings, MessageSource messages) {
        this.proceedings = proceedings;
        this.hearings = hearings;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("NameProsecutor", this::name);
        on.submit("RecordProceedings", this::record);
        on.submit("AcknowledgeNotice", form -> {});
        on.submit("AccompanyToHearing", form -> hearings.prepared(form.reference()));
        on.offer("NameProsecutor", "offices", reference -> offices());
        on.offer("RecordProceedings", "offices", reference -> offices());
        on.offer("RecordProceedings", "hearings", this::hearingsAhead);
        on.prefill("RecordProceedings", this::sheet);
        on.prefill("AcknowledgeNotice", this::sheet);
        on.prefill("AccompanyToHearing", reference -> Map.of("hearingOn", moment(hearings.nextAt(reference))));
    }

    private void name(Submission form) {
        var complaint = form.values().choice("complaint", Complaint.class);
        if (complaint == Complaint.FILED) {
            proceedings.name(form.reference(), form.values().text("office"));
        } else {
            proceedings.withoutComplaint(form.reference(), complaint);
        }
    }

    private void record(Submission form) {
        var reference = form.reference();
        var values = form.values();
        var entry = values.choice("entry", Entry.class);
        proceedings.record(
                reference,
                entry,
                values.choice("stage", Stage.class),
                values.date("stageOn"),
                values.choice("outcome", Outcome.class),
                figures(values));
        switch (values.choice("hearing", News.class)) {
            case NOTHING -> {}
            case FIXED -> hearings.fix(reference, values.instant("hearingAt"));
            case CANCELLED -> hearings.cancel(reference, values.text("hearingCancelled"));
        }
        if (proceedings.over(reference)) {
            hearings.cancelAll(reference);
        }
        if (entry == Entry.HANDED_ON) {
            proceedings.handOn(reference, values.text("office"));
        }
    }

    private static Figures figures(FormValues values) {
        return new Figures(
                values.number("accused"),
                values.number("victimsFemale"),
                values.number("victimsMale"),
                values.number("victimsOther"),
                values.number("victimsMinor"));
    }

    private Map<String, String> offices() {
        var names = new LinkedHashMap<String, String>();
        proceedings.offices().forEach(office -> names.put(office.id(), office.name()));
        return names;
    }

    private Map<String, String> hearingsAhead(CaseReference reference) {
        var days = new LinkedHashMap<String, String>();
        hearings.ahead(reference).forEach(one -> days.put(one.id().toString(), moment(one.at())));
        return days;
    }

    private Map<String, Object> sheet(CaseReference reference) {
        var shown = new HashMap<String, Object>();
        var sheet = proceedings.of(reference);
        var stage = sheet.stage();
        var outcome = sheet.outcome();
        var figures = sheet.figures();
        if (stage != null) {
            shown.put("stageNow", say("proceedings.stage." + stage));
        }
        if (outcome != null) {
            shown.put("outcomeNow", say("proceedings.outcome." + outcome));
        }
        if (figures != null) {
            shown.put(
                    "figuresNow",
                    say("proceedings.figures", figures.accused(), figures.victims(), figures.victimsMinor()));
        }
        var days = hearings.of(reference);
        if (!days.isEmpty()) {
            shown.put(
                    "hearingsNow",
                    say(
                            "proceedings.hearings",
                            days.size(),
                            days.stream().map(ProceedingsForms::moment).collect(Collectors.joining(", "))));
        }
        return shown;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(LegalZone.ID));
    }

    private String say(String key, Object... with) {
        return messages.getMessage(key, with, LocaleContextHolder.getLocale());
    }
}
