@org.jspecify.annotations.NullMarked
package si.zavetje.recovery;
