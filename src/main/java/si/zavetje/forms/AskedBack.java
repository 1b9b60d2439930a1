package si.zavetje.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import si.zavetje.shared.Refusal;

/** A form that is not taken yet: something in it is unlikely, and who hands it in once more says that it is right. */
public final class AskedBack extends Refusal {

    private final @Nullable String question;

    AskedBack(List<MessageSourceResolvable> doubts, Optional<String> question) {
        super("forms.askedBack", all(doubts));
        this.question = question.orElse(null);
    }

    @Override
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    private static MessageSourceResolvable all(List<MessageSourceResolvable> doubts) {
        return doubts.stream()
                .reduce((one, next) -> new Refusal("forms.and", one, next))
                .orElseThrow();
    }
}
