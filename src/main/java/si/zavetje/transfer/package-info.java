/** A person moves from one provider to another while her programme goes on: nobody is let go before she has arrived. */
@org.jspecify.annotations.NullMarked
package si.zavetje.transfer;
