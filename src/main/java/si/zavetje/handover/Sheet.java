package si.zavetje.handover;

import java.util.List;
import si.zavetje.forms.AnswersInWords.Answer;

/** What goes with a person, item by item, in words. */
public record Sheet(List<Section> sections) {

    /** The answers of one item; none where nothing was ever entered. */
    public record Section(HandOverItem item, List<Answer> answers) {}
}
