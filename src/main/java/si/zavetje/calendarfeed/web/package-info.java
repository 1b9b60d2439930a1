/** The page on which somebody gets her calendar address, and what a calendar program reads there. */
@org.jspecify.annotations.NullMarked
package si.zavetje.calendarfeed.web;
