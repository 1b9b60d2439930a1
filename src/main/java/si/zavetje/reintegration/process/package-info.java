/** What the model of reintegration asks, and the table of who may take part. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reintegration.process;
