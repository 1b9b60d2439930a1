/** What the models of the notices about a removal ask, and what begins them. */
@org.jspecify.annotations.NullMarked
package si.zavetje.removal.process;
