/** The order of events of a case: every date a form asks for, where it may lie, and what lies before what. */
@org.jspecify.annotations.NullMarked
package si.zavetje.chronology;
