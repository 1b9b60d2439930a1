/** What the model of recovery and reflection asks. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reflection.process;
