/** What whoever referred may see of it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.intake.web;
