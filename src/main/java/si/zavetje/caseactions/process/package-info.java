/** How a form is opened from a case, and what the models of such forms ask. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseactions.process;
