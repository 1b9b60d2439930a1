/** Safe accommodation: from the wish for a long-term safe place to the day the person leaves it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.safeaccommodation;
