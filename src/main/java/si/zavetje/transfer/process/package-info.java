/** What the model of a transfer asks, and how a transfer reaches it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.transfer.process;
