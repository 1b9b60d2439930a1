/** What begins when a consent ends, and what its model asks. */
@org.jspecify.annotations.NullMarked
package si.zavetje.consents.process;
