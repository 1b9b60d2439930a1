package si.zavetje.deadlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The calendar as the product has it, and the list of work-free days that was checked by hand. */
final class Calendars {

    private Calendars() {}

    static WorkingDays workingDays() {
        return new WorkingDays(new WorkFreeDays(
                List.of(new WorkFreeDays.Override(LocalDate.of(2023, 8, 14), true, "solidarity after the floods"))));
    }

    static Counting counting() {
        return new Counting(workingDays());
    }

    /** Every work-free day from 2000 to 2041, weekends apart. */
    static Set<LocalDate> checkedByHand() {
        try {
            var file = new ClassPathResource("si/zavetje/deadlines/work-free-days-2000-2041.txt");
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(":? ", -1))
                    .flatMap(parts -> Arrays.stream(parts).skip(1).map(day -> LocalDate.parse(parts[0] + "-" + day)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
