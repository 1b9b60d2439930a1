/** Who may come in: organisations, accounts, signing in, and the list of routes that exist. */
@org.jspecify.annotations.NullMarked
package si.zavetje.security;
