/** What the model of the multidisciplinary group asks. */
@org.jspecify.annotations.NullMarked
package si.zavetje.multidisciplinary.process;
