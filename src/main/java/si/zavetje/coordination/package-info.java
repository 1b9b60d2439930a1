/** How the coordinator watches all clocks: the list of what runs, and her own reminders. */
@org.jspecify.annotations.NullMarked
package si.zavetje.coordination;
