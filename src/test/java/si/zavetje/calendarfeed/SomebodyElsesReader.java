package si.zavetje.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a calendar with another library than the one that wrote it, and as strictly as the standard is. */
public final class SomebodyElsesReader {

    private SomebodyElsesReader() {}

    /** The calendar, in which nothing may be unclear or against the standard. */
    public static ICalendar strictly(String written) {
        assertLines(written);
        try (var reader = new ICalReader(written)) {
            var calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(reader.readNext()).isNull();
            assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
            if (!calendar.getEvents().isEmpty()) {
                assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
            }
            return calendar;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every line ends with CR LF and has at most 75 octets. */
    private static void assertLines(String written) {
        assertThat(written).endsWith("\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(written.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(1, 75));
    }
}
