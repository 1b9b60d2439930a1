package si.zavetje.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.PostedNotice;
import si.zavetje.shared.LegalZone;

/** Writes a message in the language of whoever gets it: references, dates, a link that needs a sign-in, nothing else. */
@Component
class Letters {

    private static final String TASKS = "/camunda/app/tasklist/default/";
    private static final String TASKS_OF_CASE = "/tasks/case/";
    private static final String DEADLINES = "/camunda/app/cockpit/default/#/deadlines";
    private static final String ACCESS = "/access";

    private final MessageSource words;
    private final NoticeSettings settings;

    Letters(MessageSource words, NoticeSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** What is written. */
    record Letter(String subject, String text) {}

    Letter write(Locale language, List<PostedNotice> notices) {
        var items = notices.stream()
                .map(notice -> item(notice, language))
                .distinct()
                .toList();
        var about = items.size() == 1 ? notices.get(0).kind().name().toLowerCase(Locale.ROOT) : "several";
        return new Letter(
                say(language, "subject." + about),
                String.join(
                        "\n\n",
                        say(language, "opening." + about),
                        String.join("\n\n", items),
                        say(language, "link", Objects.toString(settings.baseUrl()) + where(notices)),
                        say(language, "closing") + "\n"));
    }

    /** To the tasks of the case, if it is about one; a coordinator finds a late one on the page where she can do something. */
    private static String where(List<PostedNotice> notices) {
        if (notices.stream().allMatch(notice -> notice.kind() == Notice.Kind.ACCESS)) {
            return ACCESS;
        }
        if (notices.stream()
                .allMatch(notice ->
                        notice.kind() == Notice.Kind.OVERDUE && notice.recipient() == Notice.Recipient.COORDINATOR)) {
            return DEADLINES;
        }
        var cases = notices.stream()
                .map(PostedNotice::caseReference)
                .map(Optional::ofNullable)
                .distinct()
                .toList();
        return cases.size() == 1 ? cases.get(0).map(TASKS_OF_CASE::concat).orElse(TASKS) : TASKS;
    }

    private String item(PostedNotice notice, Locale language) {
        if (notice.kind() == Notice.Kind.ACCESS) {
            return say(language, "item.access");
        }
        var reference = notice.caseReference();
        var about = notice.kind() == Notice.Kind.RELEASED ? "item.released" : "item";
        return say(
                language,
                about,
                reference == null ? say(language, "none") : reference,
                due(notice.dueAt(), language),
                Objects.toString(notice.person(), say(language, "none")));
    }

    /** A day that ends is 24:00 of that day, as the law counts, not midnight of the next. */
    private String due(@Nullable Instant due, Locale language) {
        if (due == null) {
            return say(language, "none");
        }
        var local = due.atZone(LegalZone.ID).toLocalDateTime();
        boolean dayEnds = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = dayEnds ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var time = dayEnds ? "24:00" : DateTimeFormatter.ofPattern("HH:mm").format(local);
        return DateTimeFormatter.ofPattern(say(language, "date"), language).format(day) + ", " + time;
    }

    private String say(Locale language, String key, Object... values) {
        return words.getMessage("notifications." + key, values, language);
    }
}
