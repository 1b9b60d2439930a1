/** Who did what with power over others: rows that are only ever added, each bound to the one before and sealed. */
@org.jspecify.annotations.NullMarked
package si.zavetje.audit;
