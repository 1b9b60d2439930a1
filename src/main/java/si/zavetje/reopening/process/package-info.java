/** How a case that is opened again runs once more. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reopening.process;
