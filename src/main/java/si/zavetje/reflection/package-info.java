/** The permission to stay, its end, and what follows it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reflection;
