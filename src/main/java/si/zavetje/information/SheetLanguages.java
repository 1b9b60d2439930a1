package si.zavetje.information;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The languages of the sheet: one file each; a language is added by adding its file. */
@Component
class SheetLanguages {

    private static final String FILES = "classpath*:information/sheet_*.properties";
    private static final String FIRST = "eng";

    private final List<SheetLanguage> languages;

    SheetLanguages() throws IOException {
        var found = Stream.<SheetLanguage>builder();
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            found.add(new SheetLanguage(
                    code(file),
                    PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))));
        }
        this.languages =
                found.build().sorted(Comparator.comparing(SheetLanguage::name)).toList();
    }

    private static String code(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replaceFirst("^sheet_(.*)\\.properties$", "$1");
    }

    List<SheetLanguage> all() {
        return languages;
    }

    /** The language of that code, if the sheet exists in it. */
    Optional<SheetLanguage> of(@Nullable String code) {
        return languages.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The language for whoever speaks none of them. */
    SheetLanguage first() {
        return of(FIRST).orElseThrow();
    }
}
