package si.zavetje.shared;

import java.text.Normalizer;
import java.util.Arrays;

/** A text as it came from a keyboard or another program, without what nobody can see in it, and how much that was. */
public record PastedText(String text, int removed) {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int WORDS_SHOWN = 3;

    /** A text without line breaks: a break, a tab and every kind of space is a space. */
    public static PastedText line(String typed) {
        return clean(typed, false);
    }

    /** A text with line breaks, whatever the other program writes for one. */
    public static PastedText lines(String typed) {
        return clean(typed, true);
    }

    private static PastedText clean(String typed, boolean lines) {
        var sent = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .codePoints()
                .toArray();
        boolean isolates = lines && areBalanced(sent);
        var kept = new StringBuilder(sent.length);
        int removed = 0;
        for (int i = 0; i < sent.length; i++) {
            int character = sent[i];
            if (Character.getType(character) == Character.SURROGATE) {
                throw new Broken(words(kept));
            } else if (isBreak(character)) {
                kept.append(lines ? '\n' : ' ');
            } else if (character == '\t') {
                kept.append(lines ? '\t' : ' ');
            } else if (!lines && Character.isSpaceChar(character)) {
                kept.append(' ');
            } else if (isVisible(character) || isolates && isIsolate(character) || joins(sent, i)) {
                kept.appendCodePoint(character);
            } else {
                removed++;
            }
        }
        // What stood between two letters may have kept them from being one.
        var text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        return new PastedText(text, removed);
    }

    /** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
    private static boolean isBreak(int character) {
        return character >= '\n' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> false;
            default -> !isNoncharacter(character) && !isFiller(character);
        };
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    /** The combining grapheme joiner and the fillers of Hangul are no control characters and show nothing all the same. */
    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean isIsolate(int character) {
        return character >= 0x2066 && character <= 0x2069;
    }

    /** A part that is written in another direction begins and ends, and does not turn what follows it. */
    private static boolean areBalanced(int[] text) {
        int open = 0;
        for (int character : text) {
            open += character >= 0x2066 && character <= 0x2068 ? 1 : character == 0x2069 ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** Whether a joiner stands where it is spelling: between letters of a script that has it, or between parts of one emoji. */
    private static boolean joins(int[] text, int at) {
        boolean joiner = text[at] == ZERO_WIDTH_JOINER;
        if (!joiner && text[at] != ZERO_WIDTH_NON_JOINER || at == 0 || at == text.length - 1) {
            return false;
        }
        int before = text[at - 1];
        int after = text[at + 1];
        return isSpeltWithJoiners(before) && isSpeltWithJoiners(after)
                || joiner && isPartOfEmoji(before) && isPartOfEmoji(after);
    }

    private static boolean isSpeltWithJoiners(int character) {
        boolean letter = Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
        return letter
                && switch (Character.UnicodeScript.of(character)) {
                    case COMMON, INHERITED, LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN, HEBREW, ETHIOPIC -> false;
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO -> false;
                    default -> true;
                };
    }

    private static boolean isPartOfEmoji(int character) {
        boolean variant = character == 0xFE0F;
        boolean skin = character >= 0x1F3FB && character <= 0x1F3FF;
        return variant || skin || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    private static String words(CharSequence before) {
        var words = before.toString().strip().split("\\s+");
        return String.join(" ", Arrays.copyOfRange(words, Math.max(0, words.length - WORDS_SHOWN), words.length));
    }

    /** A text with half a character in it, which no file can hold. */
    public static final class Broken extends IllegalArgumentException {

        private final String after;

        Broken(String after) {
            super("half a character", null);
            this.after = after;
        }

        /** The last words before it; empty at the beginning. */
        public String after() {
            return after;
        }
    }
}
