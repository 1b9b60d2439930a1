/** What happens to a person, whichever service runs for her: reported from her case by whoever answers for it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseevents;
