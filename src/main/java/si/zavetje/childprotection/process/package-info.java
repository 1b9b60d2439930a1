/** How the protection of a child begins, and what its models ask. */
@org.jspecify.annotations.NullMarked
package si.zavetje.childprotection.process;
