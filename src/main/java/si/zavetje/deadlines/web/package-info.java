/** The pages on policy and the calculator, for people and for programs. */
@org.jspecify.annotations.NullMarked
package si.zavetje.deadlines.web;
