/** Who gives and takes away access, and who confirms it: no one person makes an account that sees cases. */
@org.jspecify.annotations.NullMarked
package si.zavetje.administration;
