package si.zavetje.forms;

import java.util.Map;

/** Answers the conditions by which a form hides a question, in the expression language of the forms (FEEL). */
public interface Conditions {

    /** Whether a condition holds for the values entered so far. */
    boolean holds(String condition, Map<String, Object> values);
}
