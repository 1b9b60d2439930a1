/** The ladder: who is reminded before something is due and who must know when nobody acted, on one node at a time. */
@org.jspecify.annotations.NullMarked
package si.zavetje.escalation;
