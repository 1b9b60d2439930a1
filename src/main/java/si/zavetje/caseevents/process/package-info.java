/** How a report is opened from a case, and what the models ask about what happened. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseevents.process;
