@org.jspecify.annotations.NullMarked
package si.zavetje.decisions.process;
