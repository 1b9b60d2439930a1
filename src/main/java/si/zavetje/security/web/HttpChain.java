package si.zavetje.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.LocaleResolver;
import si.zavetje.directory.Directory;
import si.zavetje.security.OwnSessions;

/** The one chain every request passes: a listed route, a form of ours, a current account, the right role. */
@Configuration
class HttpChain {
    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Directory directory,
            DeviceCookie device,
            OwnSessions sessions,
            LocaleResolver languages,
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration idle)
            throws Exception {
        AccessRefusedHandler turned = new AccessRefusedHandler();
        return http
                // Ours are on every answer, also on those that never get here.
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new NoSuchRoute(), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formToken())
                        // The webapps bring their own token, which Camunda's filter checks; the public page needs no
                        // cookie for its own.
                        .ignoringRequestMatchers(
                                request -> request.getRequestURI().startsWith("/camunda/")
                                        || request.getRequestURI().matches("/contact(/[a-z]{2})?")))
                .addFilterBefore(
                        new EveryRequest(directory, sessions, clock, idle), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(request -> new AccountProvider.Arrival(
                                request.getRemoteAddr(),
                                device.shownFor(
                                        Objects.requireNonNullElse(request.getParameter("username"), ""), request)))
                        .successHandler((request, response, who) -> {
                            directory.account(who.getName()).ifPresent(account -> {
                                device.give(account, response);
                                EveryRequest.name(
                                        request.getSession(),
                                        sessions.begin(
                                                account,
                                                Objects.requireNonNullElse(request.getHeader("User-Agent"), "")));
                            });
                            response.sendRedirect(WantedPage.after(request, who));
                        })
                        .failureHandler(turned))
                // A new session, not a new number for the old one: nothing of the role before is left in it.
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .logout(logout -> logout.logoutRequestMatcher(SignedOut::isAsked)
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                sessions.end(who.getName(), EveryRequest.nameOf(request.getSession(false)));
                            }
                        })
                        .logoutSuccessHandler(new SignedOut(languages)))
                // What somebody wanted before she signed in travels with her: no session for whoever is not known.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turned).accessDeniedHandler(turned))
                .authorizeHttpRequests(asked -> asked.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access((who, context) -> new AuthorizationDecision(opensFor(context.getRequest(), who.get()))))
                .build();
    }

    private static boolean opensFor(HttpServletRequest request, Authentication who) {
        return Routes.to(request).filter(route -> route.opensFor(who)).isPresent();
    }

    private static CookieCsrfTokenRepository formToken() {
        // In a cookie, so that a sign-in page left open over lunch still works.
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("zavetje-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
