/** The pages on which a colleague takes a task over, and the coordinator gives one back. */
@org.jspecify.annotations.NullMarked
package si.zavetje.assignment.web;
