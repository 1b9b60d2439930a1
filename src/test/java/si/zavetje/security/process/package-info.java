@org.jspecify.annotations.NullMarked
package si.zavetje.security.process;
