@org.jspecify.annotations.NullMarked
package si.zavetje.assignment.process;
