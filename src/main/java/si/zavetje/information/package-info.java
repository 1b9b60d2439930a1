/** What a person may read about the help there is and about what was decided, on paper or on a screen, in words of her own. */
@org.jspecify.annotations.NullMarked
package si.zavetje.information;
