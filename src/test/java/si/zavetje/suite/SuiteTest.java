package si.zavetje.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import si.zavetje.structure.offenders.suite.LeavesSomethingBehind;
import si.zavetje.structure.offenders.suite.StartsAnotherApplication;
import si.zavetje.structure.offenders.suite.TakesItsTime;

/** The suite stays quick and tidy: each rule catches its offender. */
class SuiteTest {

    private static final int LONG = 20_000;

    @TempDir
    Path folder;

    @Test
    void a_class_that_takes_long_fails_unless_a_line_says_why() {
        assertThat(failures(TakesItsTime.class, 1)).singleElement().asString().contains("test-costs.csv");
        assertThat(failures(TakesItsTime.class, LONG)).isEmpty();
    }

    @Test
    void a_class_that_writes_beside_target_fails() {
        System.setProperty(LeavesSomethingBehind.FOLDER, folder.toString());

        assertThat(failures(LeavesSomethingBehind.class, LONG))
                .singleElement()
                .asString()
                .contains("only under target", "left-behind");
    }

    @Test
    void every_application_is_listed_and_there_are_five() {
        var tests = Applications.tests();

        assertThat(tests).hasSizeGreaterThan(30);
        assertThat(Applications.of(tests).notIn(Costs.applications())).isEmpty();
        assertThat(Costs.applications()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void another_application_would_be_noticed() {
        assertThat(Applications.of(List.of(StartsAnotherApplication.class)).notIn(Costs.applications()))
                .singleElement()
                .asString()
                .contains("StartsAnotherApplication");
    }

    @Test
    void what_is_counted_needs_no_application() {
        assertThat(Applications.tests())
                .extracting(Class::getPackageName)
                .doesNotContain("si.zavetje.deadlines", "si.zavetje.shared");
    }

    @Test
    void a_line_about_a_class_that_is_gone_is_noticed() throws Exception {
        assertThat(Applications.namesOfTests()).containsAll(Costs.slow());
    }

    @Test
    void the_ten_that_take_most_are_told_each_once() {
        var lines = IntStream.range(0, 30)
                .mapToObj(number -> "Number" + number % 15 + "Test," + number * 1_000)
                .toList();

        assertThat(Slowest.table(lines).lines().skip(1))
                .hasSize(10)
                .first()
                .asString()
                .isEqualTo("   29.0 s  Number14Test");
    }

    private List<String> failures(Class<?> test, int limitMillis) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .configurationParameter(Suite.LIMIT, Integer.toString(limitMillis))
                                .configurationParameter(Suite.FOLDER, folder.toString())
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
        return summary.getSummary().getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }
}
