/** Who works here: organisations and what they do, accounts and their passwords, and how each is told that something is due. */
@org.jspecify.annotations.NullMarked
package si.zavetje.directory;
