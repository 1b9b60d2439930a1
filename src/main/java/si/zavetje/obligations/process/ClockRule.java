package si.zavetje.obligations.process;

import java.util.List;
import si.zavetje.casefile.Capacity;

/** What is known of a clock when its model is read: the rule that counts it and in what capacity somebody answers for it. */
record ClockRule(String key, boolean within, List<Capacity> owner) {}
