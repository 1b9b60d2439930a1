/** A small world for tests: people, organisations, a clock that is moved by hand, and the real engine underneath. */
@org.jspecify.annotations.NullMarked
package si.zavetje.world;
