/** The pages of the cases, and the part of them that is shown beside a task. */
@org.jspecify.annotations.NullMarked
package si.zavetje.caseview.web;
