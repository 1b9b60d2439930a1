package si.zavetje.forms;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Hands answers to the forms of one feature and reads what they show, without engine and without what checks a form. */
public final class FormsAlone {

    private final FormRegistry registry;

    public FormsAlone(FormHandlers feature) {
        registry = new FormRegistry(
                new StaticListableBeanFactory(Map.of("feature", feature)).getBeanProvider(FormHandlers.class));
    }

    /** Somebody hands in a form. */
    public void submit(String form, CaseReference reference, Reader by, Map<String, Object> answers) {
        registry.submitOf(form).accept(new Submission(reference, new FormValues(answers, Map.of(), List.of()), by));
    }

    /** What can be chosen in a form. */
    public Map<String, Map<String, String>> offers(String form, CaseReference reference) {
        return registry.offersOf(form, reference);
    }

    /** What a form shows of the feature's own. */
    public Map<String, Object> facts(String form, CaseReference reference) {
        return registry.factsFor(form, reference);
    }
}
