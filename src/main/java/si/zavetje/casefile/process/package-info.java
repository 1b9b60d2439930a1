@org.jspecify.annotations.NullMarked
package si.zavetje.casefile.process;
