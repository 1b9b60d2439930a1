package si.zavetje.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import si.zavetje.administration.OpenWork;
import si.zavetje.directory.Directory;

/** Stands before the administrator's dangerous acts: without a yes they show what they would do, in numbers, and do nothing. */
@Configuration
@ControllerAdvice
class AskFirst implements WebMvcConfigurer, HandlerInterceptor {

    private static final String YES = "confirmed";

    private final Directory directory;
    private final OpenWork work;

    AskFirst(Directory directory, OpenWork work) {
        this.directory = directory;
        this.work = work;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DangerousAct.in(request).ifPresent(act -> {
            if (!"yes".equals(request.getParameter(YES))) {
                throw new NotYetConfirmed(act);
            }
            // Read only if it was done: what is refused leads to no other page.
            RequestContextUtils.getOutputFlashMap(request)
                    .putAll(Map.of("did", act.name(), "didTo", act.subjectIn(request)));
        });
        return true;
    }

    @ExceptionHandler
    String ask(NotYetConfirmed question, HttpServletRequest request, Model model) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        fields.keySet().removeAll(List.of("_csrf", YES));
        var subject = question.act.subjectIn(request);
        model.addAttribute("act", question.act.name());
        model.addAttribute("subject", subject);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "path",
                request.getRequestURI().substring(request.getContextPath().length()));
        if (question.act == DangerousAct.CLOSE) {
            model.addAttribute("cases", work.casesOf(subject));
            model.addAttribute("tasks", work.tasksOf(subject));
            model.addAttribute(
                    "people",
                    directory.accounts().stream()
                            .filter(account -> account.organisation().equals(subject) && !account.disabled())
                            .count());
        } else {
            model.addAttribute("claimed", work.claimedBy(subject));
        }
        return "security/ask-first";
    }

    /** Carries the question past the act that was asked for. */
    private static final class NotYetConfirmed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final DangerousAct act;

        NotYetConfirmed(DangerousAct act) {
            super("asked first", null, false, false);
            this.act = act;
        }
    }
}
