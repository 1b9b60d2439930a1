/** What somebody may begin from the page of a case, and how it is opened. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseactions;
