@org.jspecify.annotations.NullMarked
package si.zavetje.reintegration.process;
