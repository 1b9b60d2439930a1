/** What people see of their cases: the list of those they answer for, and the page of one. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseview;
