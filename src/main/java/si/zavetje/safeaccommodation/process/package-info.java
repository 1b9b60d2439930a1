/** What the model of safe accommodation asks. */
@org.jspecify.annotations.NullMarked
package si.zavetje.safeaccommodation.process;
