@org.jspecify.annotations.NullMarked
package si.zavetje.needs;
