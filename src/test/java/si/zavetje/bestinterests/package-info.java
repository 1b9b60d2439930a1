@org.jspecify.annotations.NullMarked
package si.zavetje.bestinterests;
