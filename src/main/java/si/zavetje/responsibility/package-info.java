/** Who answers for a case in which capacity, and who is appointed to its group: what decides who may see it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.responsibility;
