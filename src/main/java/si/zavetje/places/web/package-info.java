/** The register of places as the houses and the coordinator see it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.places.web;
