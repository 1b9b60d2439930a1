/** Closed cases that are opened again, for some time after they were closed. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reopening;
