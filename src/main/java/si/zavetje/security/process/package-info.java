/** What the engine and its web applications learn about people: who is signed in, and which groups she is in. */
@org.jspecify.annotations.NullMarked
package si.zavetje.security.process;
