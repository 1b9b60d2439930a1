/** Who accompanies a person: people of their own, children first, with their own needs and consents. */
@org.jspecify.annotations.NullMarked
package si.zavetje.persons;
