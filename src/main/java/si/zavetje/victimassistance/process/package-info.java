/** What the model of the whole case asks, and how its phases hear of each other. */
@org.jspecify.annotations.NullMarked
package si.zavetje.victimassistance.process;
