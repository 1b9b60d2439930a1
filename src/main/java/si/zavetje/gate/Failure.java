package si.zavetje.gate;

import org.springframework.context.MessageSourceResolvable;

/** Why the engine said no, as an answer for a person: an HTTP status and a sentence of the message files. */
public record Failure(int status, MessageSourceResolvable sentence) {}
