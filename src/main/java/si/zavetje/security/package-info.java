/** Whether somebody is who she says: signing in, devices that are known, sessions, and the list of routes that exist. */
@org.jspecify.annotations.NullMarked
package si.zavetje.security;
