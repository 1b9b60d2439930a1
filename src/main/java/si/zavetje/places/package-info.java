/** Where people can live: the beds and rooms of the providers, who holds one, and whom it suits. */
@org.jspecify.annotations.NullMarked
package si.zavetje.places;
