package si.zavetje.handover;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import si.zavetje.casefile.CaseFile.Entered;

/** What a person allowed last to be passed on, and with which body she agreed it. */
record Agreement(String giver, Set<HandOverItem> items) {

    /** Where it is agreed: the question about her consent, and the one about the items. */
    private record Questions(String consent, String items) {}

    private static final Map<String, Questions> FORMS = Map.of(
            "AgreeHandOver", new Questions("consentToTransfer", "dataItems"),
            "PrepareTransfer", new Questions("consentToTransfer", "dataItems"),
            "RecordSafeExit", new Questions("transferConsent", "shared"));

    Agreement without(HandOverItem item) {
        var rest = EnumSet.copyOf(items);
        rest.remove(item);
        return new Agreement(giver, rest);
    }

    static Set<String> forms() {
        return FORMS.keySet();
    }

    /** What was agreed in that entry; nothing where she said no, or was not asked. */
    static Optional<Agreement> of(Entered entry) {
        var questions = Objects.requireNonNull(FORMS.get(entry.form()));
        if (!"YES".equals(entry.values().get(questions.consent()))
                || !(entry.values().get(questions.items()) instanceof Collection<?> chosen)) {
            return Optional.empty();
        }
        var items = EnumSet.noneOf(HandOverItem.class);
        chosen.forEach(item -> items.add(HandOverItem.valueOf(String.valueOf(item))));
        return items.isEmpty() ? Optional.empty() : Optional.of(new Agreement(entry.organisation(), items));
    }
}
