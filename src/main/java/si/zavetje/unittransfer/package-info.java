/** A case goes from one police unit to another: the unit that is asked says whether it takes it over, and until then nobody lets go. */
@org.jspecify.annotations.NullMarked
package si.zavetje.unittransfer;
