/** The second watch over the clocks, by other means than the engine's. */
@org.jspecify.annotations.NullMarked
package si.zavetje.watch;
