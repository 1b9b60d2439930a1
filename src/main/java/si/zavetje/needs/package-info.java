/** What a person needs, and that it is looked at again at any time. */
@org.jspecify.annotations.NullMarked
package si.zavetje.needs;
