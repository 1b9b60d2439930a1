package si.zavetje.security.process;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One session for our pages, Tasklist and Cockpit. */
@Configuration
class SharedSession {
    private static final int AFTER_SIGN_IN = 0;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsKnowWhoSignedIn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SpringsPrincipal.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SIGN_IN);
        return filter;
    }

    // Whoever signs in again in a second tab lands on the start page. It already hands out the token the webapps ask
    // for, so that what she typed in the first tab can still be sent.
    @Bean
    FilterRegistrationBean<CsrfPreventionFilter> startPageHandsOutTheWebappsToken() {
        var filter = new FilterRegistrationBean<>(new CsrfPreventionFilter());
        filter.setName("startPageHandsOutTheWebappsToken");
        filter.addUrlPatterns("");
        filter.setOrder(AFTER_SIGN_IN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> webappPagesKeepTheirNonce() {
        var filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(AFTER_SIGN_IN);
        return filter;
    }
}
