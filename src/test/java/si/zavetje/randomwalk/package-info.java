/** Cases walked at random, as users would, and what must hold after every step. */
@org.jspecify.annotations.NullMarked
package si.zavetje.randomwalk;
