/** What the models of the permission to stay and of the permit ask. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reflection.process;
