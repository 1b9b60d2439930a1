/** Who may come in: organisations, accounts, signing in, and the list of doors that exist. */
@org.jspecify.annotations.NullMarked
package si.zavetje.security;
