/** What a person allows others to learn: whom, what for, until when, in which words; and that nobody learns more. */
@org.jspecify.annotations.NullMarked
package si.zavetje.consents;
