/** Notices that a referred person may have been referred before, without keeping who she is. */
@org.jspecify.annotations.NullMarked
package si.zavetje.recognition;
