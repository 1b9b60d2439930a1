@org.jspecify.annotations.NullMarked
package si.zavetje.structure.offenders.suite;
