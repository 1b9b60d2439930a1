package si.zavetje.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration
class SharedConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var messages = new CountingMessages();
        messages.setBasenames(Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replaceFirst("(_sl)?\\.properties$", ""))
                .distinct()
                .map(name -> "messages/" + name)
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // The server's own language is nobody's choice: English unless the user asked for Slovenian.
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
