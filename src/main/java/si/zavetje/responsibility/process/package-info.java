@org.jspecify.annotations.NullMarked
package si.zavetje.responsibility.process;
