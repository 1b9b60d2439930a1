/** What begins when a risk was assessed, and what the models about it ask. */
@org.jspecify.annotations.NullMarked
package si.zavetje.risk.process;
