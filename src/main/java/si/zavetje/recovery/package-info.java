/** The time to recover and to reflect that everybody has with the decision on reasonable grounds. */
@org.jspecify.annotations.NullMarked
package si.zavetje.recovery;
