package si.zavetje.chronology;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import si.zavetje.shared.Refusal;

/** What is to be said about the dates of a form: what cannot be, and what is to be asked back. */
public record Findings(List<Refusal> refusals, List<MessageSourceResolvable> doubts) {

    static Findings none() {
        return new Findings(new ArrayList<>(), new ArrayList<>());
    }

    void refuse(String sentence, Object... arguments) {
        refusals.add(new Refusal(sentence, arguments));
    }

    void ask(String sentence, Object... arguments) {
        doubts.add(new DefaultMessageSourceResolvable(new String[] {sentence}, arguments));
    }
}
