/** What the models of the proceedings and of the hearings ask, and what begins them. */
@org.jspecify.annotations.NullMarked
package si.zavetje.proceedings.process;
