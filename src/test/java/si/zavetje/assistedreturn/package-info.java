@org.jspecify.annotations.NullMarked
package si.zavetje.assistedreturn;
