/** The suite itself: what it may cost, how many applications it starts, and where it may write. */
@org.jspecify.annotations.NullMarked
package si.zavetje.suite;
