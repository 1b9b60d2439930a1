/** The routes: signing in and out, the list of addresses that exist, headers, and the administration page. */
@org.jspecify.annotations.NullMarked
package si.zavetje.security.web;
