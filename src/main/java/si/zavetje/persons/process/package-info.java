/** What begins when somebody accompanies a person. */
@org.jspecify.annotations.NullMarked
package si.zavetje.persons.process;
