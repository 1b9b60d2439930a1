package si.zavetje.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import si.zavetje.obligations.DueDay;
import si.zavetje.policy.PolicyProfile;

/** What a calendar program is given to read. */
class FeedDocumentTest {

    private static final URI LINK = URI.create("https://zavetje.example.org/tasks/case/");
    private static final Instant SINCE = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID ID = UUID.fromString("0e6f4f1c-5a53-4a3a-9d5e-2a6f0c3b7d11");

    private final FeedDocument document = new FeedDocument(messages());

    @ParameterizedTest
    @CsvSource({
        "en, PROTECTION, Period ends 7K3M-2QF8, More after signing in:",
        "en, PARTY, Deadline 7K3M-2QF8, More after signing in:",
        "en, STAFF, Task due 7K3M-2QF8, More after signing in:",
        "sl, PROTECTION, Obdobje se izteče 7K3M-2QF8, Več po prijavi:",
        "sl, PARTY, Rok 7K3M-2QF8, Več po prijavi:",
        "sl, STAFF, Rok za nalogo 7K3M-2QF8, Več po prijavi:",
    })
    void a_day_is_an_entry_that_another_library_understands(
            String language, PolicyProfile.Kind kind, String summary, String more) {
        var event = onlyEvent(written(language, day(kind, LocalDate.of(2026, 3, 29), 3)));

        assertThat(event.getSummary().getValue()).isEqualTo(summary);
        assertThat(event.getDescription().getValue()).isEqualTo(more + " " + LINK + "7K3M-2QF8");
        assertThat(event.getUrl().getValue()).isEqualTo(LINK + "7K3M-2QF8");
        assertThat(event.getUid().getValue()).isEqualTo(ID.toString());
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(SINCE));
        assertThat(event.getLastModified().getValue()).isEqualTo(Date.from(SINCE));
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getClassification().isPrivate()).isTrue();
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getAttendees()).isEmpty();
        assertThat(event.getOrganizer()).isNull();
        assertThat(event.getProperties()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-30",
        "2026-10-25, 2026-10-26",
        "2028-02-29, 2028-03-01",
        "2026-12-31, 2027-01-01",
    })
    void it_lasts_the_whole_last_day_and_no_other(LocalDate lastDay, LocalDate dayAfter) {
        var event = onlyEvent(written("en", day(PolicyProfile.Kind.STAFF, lastDay, 0)));

        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateEnd().getValue().hasTime()).isFalse();
        assertThat(day(event.getDateStart().getValue())).isEqualTo(lastDay);
        assertThat(day(event.getDateEnd().getValue())).isEqualTo(dayAfter);
    }

    @Test
    void the_same_days_are_the_same_calendar_to_the_byte() {
        var day = day(PolicyProfile.Kind.STAFF, LocalDate.of(2026, 3, 29), 0);

        assertThat(written("en", day)).isEqualTo(written("en", day));
    }

    @Test
    void a_day_without_deadlines_is_a_calendar_too() {
        var calendar = SomebodyElsesReader.strictly(written("sl"));

        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("Roki Zavetje");
    }

    @Test
    void a_long_address_is_folded_and_read_back_whole() {
        var link = URI.create("https://" + "a-long-name.".repeat(20) + "example.org/tasks/");
        var written = text(document.write(
                List.of(day(PolicyProfile.Kind.STAFF, LocalDate.of(2026, 3, 29), 0)),
                List.of(),
                link,
                Locale.forLanguageTag("sl")));

        assertThat(onlyEvent(written).getUrl().getValue()).isEqualTo(link + "7K3M-2QF8");
        assertThat(onlyEvent(written).getDescription().getValue()).endsWith(link + "7K3M-2QF8");
    }

    @ParameterizedTest
    @CsvSource({
        "'\r\n', '\n'",
        "'UID:', 'UIT;:'",
        "'SUMMARY:', 'SUMMARY:a line that is much longer than the seventy-five octets allowed '"
    })
    void the_reader_finds_what_is_against_the_standard(String right, String wrong) {
        var written = written("en", day(PolicyProfile.Kind.STAFF, LocalDate.of(2026, 3, 29), 0));

        assertThatThrownBy(() -> SomebodyElsesReader.strictly(written.replace(right, wrong)))
                .isInstanceOf(AssertionError.class);
    }

    private String written(String language, DueDay... days) {
        return text(document.write(List.of(days), List.of(), LINK, Locale.forLanguageTag(language)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static VEvent onlyEvent(String written) {
        var events = SomebodyElsesReader.strictly(written).getEvents();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static DueDay day(PolicyProfile.Kind kind, LocalDate lastDay, int round) {
        return new DueDay(ID, "7K3M-2QF8", kind, lastDay, round, SINCE);
    }

    private static LocalDate day(ICalDate date) {
        var parts = date.getRawComponents();
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendarfeed");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
