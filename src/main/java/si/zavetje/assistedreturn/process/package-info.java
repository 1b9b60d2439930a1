/** What the model of an assisted return asks, and what it is told. */
@org.jspecify.annotations.NullMarked
package si.zavetje.assistedreturn.process;
