/** Rules that experts maintain as tables, each with its source and the days on which it holds. */
@org.jspecify.annotations.NullMarked
package si.zavetje.decisions;
