package si.zavetje.security.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the word that allows a page its scripts with the request for that page. The webapps keep one for everybody, and
 * of two people who open a page in the same moment one would get the other's, and an empty page.
 */
final class OwnNonce extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        AtomicReference<@Nullable Object> nonce = new AtomicReference<>();
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (arguments != null
                            && arguments.length > 0
                            && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                        return arguments.length == 1 ? nonce.get() : nonce.getAndSet(arguments[1]);
                    }
                    try {
                        return method.invoke(shared, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
