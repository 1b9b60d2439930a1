/** What the models ask about what happened, and what an event demands. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseevents.process;
