package si.zavetje.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * A no that the user can mend: carries the key of a sentence in the message files and what to fill into it,
 * never anything about a person.
 */
public class Refusal extends RuntimeException implements MessageSourceResolvable {
    private final transient Object[] arguments;
    private final @Nullable String question;
    private final boolean late;

    /** Refuses with the sentence under the given key. */
    public Refusal(String key, Object... arguments) {
        this(key, arguments, null, false);
    }

    private Refusal(String key, Object[] arguments, @Nullable String question, boolean late) {
        // No stack trace: a refusal is an answer, and answers are not logged as faults.
        super(key, null, false, false);
        this.arguments = arguments.clone();
        this.question = question;
        this.late = late;
    }

    /** The same no, said at one question of the form that was handed in. */
    public Refusal at(String questionKey) {
        return new Refusal(key(), arguments, questionKey, late);
    }

    /** The same no, to whoever came second: it was done or decided in the meantime. */
    public Refusal late() {
        return new Refusal(key(), arguments, question, true);
    }

    /** The key of the question it is about, where it is about one. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /** The key of the sentence in the message files. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** Whether it is refused because of who asks, and not because of what was asked. */
    public boolean forbids() {
        return false;
    }

    /** Whether it is refused because of the state of this system, so that the same may be done a little later. */
    public boolean mayPass() {
        return false;
    }

    /** Whether it is refused because it was done or decided in the meantime. */
    public boolean tooLate() {
        return late;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key()};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
