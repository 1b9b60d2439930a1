package si.zavetje.forms;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import si.zavetje.shared.Refusal;

/** A form that is not taken yet: something in it is unlikely, and who hands it in once more says that it is right. */
public final class AskedBack extends Refusal {

    AskedBack(List<MessageSourceResolvable> doubts) {
        super("forms.askedBack", all(doubts));
    }

    private static MessageSourceResolvable all(List<MessageSourceResolvable> doubts) {
        return doubts.stream()
                .reduce((one, next) -> new Refusal("forms.and", one, next))
                .orElseThrow();
    }
}
