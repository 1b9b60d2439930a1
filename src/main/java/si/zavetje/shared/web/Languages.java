package si.zavetje.shared.web;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English or Slovenian: what was chosen with {@code ?lang}, else what the browser prefers, else English. */
@Configuration
class Languages implements WebMvcConfigurer {
    private static final Locale SLOVENIAN = Locale.forLanguageTag("sl");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SLOVENIAN);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("zavetje-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> nearest(Collections.list(request.getLocales())));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor chosen = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return nearest(List.of(Locale.forLanguageTag(value)));
            }
        };
        chosen.setParamName("lang");
        // The public page keeps nothing in the browser, not even a language.
        registry.addInterceptor(chosen).excludePathPatterns("/contact", "/contact/*");
    }

    private static Locale nearest(List<Locale> preferred) {
        return preferred.stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
