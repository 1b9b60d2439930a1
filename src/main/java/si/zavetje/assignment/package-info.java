/** Who holds which task: what somebody held is free again when she goes, and a colleague can take it over with a reason. */
@org.jspecify.annotations.NullMarked
package si.zavetje.assignment;
