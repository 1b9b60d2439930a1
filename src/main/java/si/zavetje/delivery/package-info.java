/** Messages made of notices: who gets them, when, in which words, and what became of each. */
@org.jspecify.annotations.NullMarked
package si.zavetje.delivery;
