/** What the models of compensation ask, and what they are told. */
@org.jspecify.annotations.NullMarked
package si.zavetje.compensation.process;
