@org.jspecify.annotations.NullMarked
package si.zavetje.directory;
