/** The few things every feature needs: time, sentences and the way to say no. */
@org.jspecify.annotations.NullMarked
package si.zavetje.shared;
