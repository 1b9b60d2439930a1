/** What the models of the time to recover ask, and what begins and ends them. */
@org.jspecify.annotations.NullMarked
package si.zavetje.recovery.process;
