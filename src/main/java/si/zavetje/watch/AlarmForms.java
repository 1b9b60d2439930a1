package si.zavetje.watch;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;

/** Takes the coordinator's form about an alarm. */
@Component
class AlarmForms implements FormHandlers {

    private final Alarms alarms;
    private final MessageSource messages;
    private final Clock clock;

    AlarmForms(Alarms alarms, MessageSource messages, Clock clock) {
        this.alarms = alarms;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("LookIntoAlarm", this::lookedInto);
        forms.prefill("LookIntoAlarm", this::broken);
    }

    private void lookedInto(Submission form) {
        alarms.seen(form.reference(), form.by().username(), clock.instant());
    }

    private Map<String, Object> broken(CaseReference reference) {
        var language = LocaleContextHolder.getLocale();
        return Map.of(
                "alarms",
                alarms.openIn(reference).stream()
                        .map(alarm -> messages.getMessage(
                                "watch.alarm." + alarm.kind().name().toLowerCase(Locale.ROOT), null, language))
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }
}
