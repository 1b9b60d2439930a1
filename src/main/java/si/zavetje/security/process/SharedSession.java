package si.zavetje.security.process;

import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
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

    // Under the name that the webapps give to theirs, so that they leave theirs out. Whoever signs in again in a second
    // tab
    // lands on the start page, which hands out the token already, so that what she typed in the first can still be
    // sent.
    @Bean
    FilterRegistrationBean<WebappToken> webappsAskForTheirToken(CamundaBpmProperties settings) {
        var filter = new FilterRegistrationBean<>(new WebappToken());
        filter.setName("CsrfPreventionFilter");
        filter.setInitParameters(settings.getWebapp().getCsrf().getInitParams());
        filter.addUrlPatterns("", "/camunda/*");
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
