package si.zavetje.structure.offenders.domain;

import jakarta.servlet.http.HttpServletRequest;

/** Breaks the third rule on purpose. */
public class KnowsHttp {

    String uri(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
