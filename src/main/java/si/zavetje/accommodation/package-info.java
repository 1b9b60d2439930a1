/** Crisis accommodation: thirty days in a safe place, to recover, to be informed and to decide. */
@org.jspecify.annotations.NullMarked
package si.zavetje.accommodation;
