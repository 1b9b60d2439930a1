@org.jspecify.annotations.NullMarked
package si.zavetje.delivery;
