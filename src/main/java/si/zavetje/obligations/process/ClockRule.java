package si.zavetje.obligations.process;

import java.util.List;
import si.zavetje.responsibility.Capacity;

/**
 * What is known of a clock when its model is read: the rules that count it, in what capacity somebody answers for it, and which
 * bean answers its question.
 */
record ClockRule(
        String key,
        List<String> also,
        boolean within,
        List<Capacity> owner,
        String bean,
        String method,
        List<String> arguments) {

    boolean dependsOn(String rule) {
        return key.equals(rule) || also.contains(rule);
    }
}
