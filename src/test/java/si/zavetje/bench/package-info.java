/** What the product promises of its speed, measured as ratios within one run: {@code mvn verify -Pbench}. */
@org.jspecify.annotations.NullMarked
package si.zavetje.bench;
