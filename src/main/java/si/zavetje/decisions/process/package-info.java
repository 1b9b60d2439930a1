/** How the tables beside the models are read. */
@org.jspecify.annotations.NullMarked
package si.zavetje.decisions.process;
