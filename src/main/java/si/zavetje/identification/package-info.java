/** The police find out, with a helper at the person's side, whether there are grounds to believe that she is a victim. */
@org.jspecify.annotations.NullMarked
package si.zavetje.identification;
