/** What the bodies that could remove somebody from Slovenia are told, and confirm. */
@org.jspecify.annotations.NullMarked
package si.zavetje.removal;
