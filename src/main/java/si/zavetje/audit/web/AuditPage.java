package si.zavetje.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.audit.AuditTrail;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;

/** The audit for the auditor: accounts and organisations, never a case. */
@Controller
class AuditPage {
    private static final int NEWEST = 200;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String show(@RequestParam(defaultValue = "") String day, HttpServletResponse response, Model model) {
        var broken = trail.firstBroken();
        model.addAttribute("broken", broken.isPresent() ? String.valueOf(broken.getAsLong()) : null);
        model.addAttribute("day", day);
        model.addAttribute("newest", NEWEST);
        var one = AsTyped.day(day);
        if (one.isEmpty() && !day.isBlank()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", new Refusal("shared.noDay"));
        }
        model.addAttribute("oneDay", one.isPresent());
        model.addAttribute("events", one.map(trail::of).orElseGet(() -> trail.newest(NEWEST)));
        return "audit/audit";
    }
}
