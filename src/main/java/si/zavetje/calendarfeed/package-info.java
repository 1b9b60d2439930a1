/** An address under which a person's calendar program reads the days her organisation must not miss, and nothing more. */
@org.jspecify.annotations.NullMarked
package si.zavetje.calendarfeed;
