package si.zavetje.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;

/** The applications that test classes start: as many as there are different settings of them, as Spring sees it. */
record Applications(Map<MergedContextConfiguration, Set<String>> users) {

    /** The applications of these classes. */
    static Applications of(List<Class<?>> tests) {
        var users = new LinkedHashMap<MergedContextConfiguration, Set<String>>();
        tests.forEach(test -> users.computeIfAbsent(settingsOf(test), settings -> new TreeSet<>())
                .add(name(test)));
        return new Applications(users);
    }

    /** Every test class that has an application. */
    static List<Class<?>> tests() {
        return namesOfAll()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(test -> !test.isAnnotation() && AnnotatedElementUtils.hasAnnotation(test, SpringBootTest.class))
                .toList();
    }

    /** Every test class, by its simple name. */
    static List<String> namesOfTests() {
        return namesOfAll().map(ClassUtils::getShortName).toList();
    }

    /** The users of those applications that have no line in the list, or more than one. */
    List<Set<String>> notIn(Set<String> listed) {
        return users.values().stream()
                .filter(names -> names.stream().filter(listed::contains).count() != 1)
                .toList();
    }

    private static Stream<String> namesOfAll() {
        var reader = new CachingMetadataReaderFactory();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:si/zavetje/**/*.class");
            return Arrays.stream(files)
                    .filter(file -> String.valueOf(file.getFilename()).matches("[^$]*(Test|Tests|IT)\\.class"))
                    .map(file -> {
                        try {
                            return reader.getMetadataReader(file)
                                    .getClassMetadata()
                                    .getClassName();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The annotation that many share, or the class itself. */
    private static String name(Class<?> test) {
        return Arrays.stream(test.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> AnnotatedElementUtils.hasAnnotation(type, SpringBootTest.class))
                .filter(type -> settingsOf(test).equals(settingsOf(type)))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse(test.getSimpleName());
    }

    private static MergedContextConfiguration settingsOf(Class<?> test) {
        var context = new TestContextManager(test).getTestContext();
        return (MergedContextConfiguration)
                Objects.requireNonNull(ReflectionTestUtils.getField(context, "mergedConfig"));
    }
}
