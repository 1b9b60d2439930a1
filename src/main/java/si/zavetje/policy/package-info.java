/** The periods and rules of the law as data: profiles, each in force from a day on. */
@org.jspecify.annotations.NullMarked
package si.zavetje.policy;
