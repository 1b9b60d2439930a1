/** The case as a whole: which phase follows which, and how a case ends without leaving anybody behind. */
@org.jspecify.annotations.NullMarked
package si.zavetje.victimassistance;
