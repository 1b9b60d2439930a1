package si.zavetje.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.modulith.core.ApplicationModules;
import si.zavetje.ZavetjeApplication;
import si.zavetje.structure.offenders.domain.KnowsHttp;
import si.zavetje.structure.offenders.domain.KnowsTheEngine;
import si.zavetje.structure.offenders.domain.KnowsTheProcess;
import si.zavetje.structure.offenders.domain.TableForms;

/** Who may know whom. Each rule has an offender in the test tree that it must catch. */
class ArchitectureTests {

    private static final int MOST_TYPES = 15;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("si.zavetje");

    private static final ArchRule ONLY_PROCESS_PACKAGES_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    private static final ArchRule NOBODY_KNOWS_A_PROCESS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("si.zavetje..process..");

    private static final ArchRule ONLY_WEB_AND_SECURITY_KNOW_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

    private static final ArchRule NOBODY_TAKES_THE_TIME_FROM_THE_MACHINE = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule NOBODY_SETS_A_PROCESS_VARIABLE = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "set(Process)?Variables?(Local)?"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                            "org.camunda..")))));

    // The browser's language would put the month first, or leave out the day of the week.
    private static final ArchRule NOBODY_WRITES_A_DAY_AS_THE_BROWSER_WOULD = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "ofLocalized.*"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                                            java.time.format.DateTimeFormatter.class)))));

    private static final ArchRule FORMS_AND_MODELS_ASK_THE_DOMAIN_AND_NO_TABLE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Forms")
            .or()
            .haveNameMatching(".*\\.process\\.\\w+Tasks")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.springframework.data.repository.Repository.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(org.springframework.stereotype.Repository.class);

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule() {
        assertThat(PRODUCT).isNotEmpty();
        return Stream.of(
                        ONLY_PROCESS_PACKAGES_KNOW_THE_ENGINE,
                        NOBODY_KNOWS_A_PROCESS_PACKAGE,
                        ONLY_WEB_AND_SECURITY_KNOW_HTTP,
                        NOBODY_TAKES_THE_TIME_FROM_THE_MACHINE,
                        NOBODY_SETS_A_PROCESS_VARIABLE,
                        NOBODY_WRITES_A_DAY_AS_THE_BROWSER_WOULD,
                        FORMS_AND_MODELS_ASK_THE_DOMAIN_AND_NO_TABLE)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_catches_its_offender() {
        return Map.of(
                        ONLY_PROCESS_PACKAGES_KNOW_THE_ENGINE, KnowsTheEngine.class,
                        NOBODY_KNOWS_A_PROCESS_PACKAGE, KnowsTheProcess.class,
                        ONLY_WEB_AND_SECURITY_KNOW_HTTP, KnowsHttp.class,
                        NOBODY_TAKES_THE_TIME_FROM_THE_MACHINE, TakesTheTime.class,
                        NOBODY_SETS_A_PROCESS_VARIABLE, SetsAVariable.class,
                        NOBODY_WRITES_A_DAY_AS_THE_BROWSER_WOULD, WritesADay.class,
                        FORMS_AND_MODELS_ASK_THE_DOMAIN_AND_NO_TABLE, TableForms.class)
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().getDescription(), () -> assertThat(entry.getKey()
                                .evaluate(new ClassFileImporter().importClasses(entry.getValue()))
                                .hasViolation())
                        .isTrue()));
    }

    @Test
    void the_modules_have_no_cycles_and_keep_their_insides_to_themselves() {
        var modules = ApplicationModules.of(ZavetjeApplication.class);

        assertThat(modules.stream()).hasSizeGreaterThan(5);
        modules.verify();
    }

    @Test
    void a_feature_has_at_most_fifteen_types_in_its_root() {
        assertThat(rootTypes(PRODUCT).entrySet().stream()
                        .filter(feature -> feature.getValue() > MOST_TYPES)
                        .toList())
                .isEmpty();
    }

    /** The control: the busiest feature is found when one type fewer is allowed. */
    @Test
    void a_feature_with_too_many_types_is_found() {
        assertThat(rootTypes(PRODUCT)).hasSizeGreaterThan(20).containsEntry("directory", (long) MOST_TYPES);
    }

    private static Map<String, Long> rootTypes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(com.tngtech.archunit.core.domain.JavaClass::getPackageName)
                .filter(name -> name.matches("si\\.zavetje\\.[a-z]+"))
                .collect(java.util.stream.Collectors.groupingBy(
                        name -> name.substring("si.zavetje.".length()), java.util.stream.Collectors.counting()));
    }

    /** Two of one name in different features compile, and then nothing starts. */
    @Test
    void no_two_components_share_a_name() {
        var scanner = new ClassPathBeanDefinitionScanner(new SimpleBeanDefinitionRegistry());

        assertThat(scanner.scan("si.zavetje")).isGreaterThan(50);
    }

    static class TakesTheTime {
        java.time.Instant now() {
            return java.time.Instant.now();
        }
    }

    static class SetsAVariable {
        void set(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            execution.setVariable("name", "value");
        }
    }

    static class WritesADay {
        String write(java.time.LocalDate day) {
            return java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.MEDIUM)
                    .format(day);
        }
    }
}
