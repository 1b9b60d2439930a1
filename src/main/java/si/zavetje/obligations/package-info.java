/** Every running clock as a row of its own: who must act by when, how it was changed, and who is told when nobody does. */
@org.jspecify.annotations.NullMarked
package si.zavetje.obligations;
