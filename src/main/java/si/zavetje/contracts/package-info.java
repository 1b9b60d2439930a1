/** From when to when a provider is paid for its work, and so until when it can house people. */
@org.jspecify.annotations.NullMarked
package si.zavetje.contracts;
