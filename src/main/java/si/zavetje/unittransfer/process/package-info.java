/** What the model of a hand-over between police units asks, and how one begins. */
@org.jspecify.annotations.NullMarked
package si.zavetje.unittransfer.process;
