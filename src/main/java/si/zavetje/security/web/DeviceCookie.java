package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import si.zavetje.directory.Account;
import si.zavetje.security.KnownDevices;

/** By which a browser is recognised in which somebody has signed in; only the sign-in page ever gets to see it. */
@Component
class DeviceCookie {
    private static final String SEEN_BY = "/login";

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    /** What this browser shows for the name that is typed, or nothing. */
    String shownFor(String typedName, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, devices.nameFor(typedName));
        return cookie == null ? "" : cookie.getValue();
    }

    /** She has just proven in this browser who she is. */
    void give(Account account, HttpServletResponse response) {
        var cookie = ResponseCookie.from(devices.nameFor(account.username()), devices.signFor(account))
                .path(SEEN_BY)
                .maxAge(KnownDevices.REMEMBERED)
                .httpOnly(true)
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
