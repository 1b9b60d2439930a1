/** Who is told that something is due, when, and what became of it; a reference, a date and a link, and nobody else. */
@org.jspecify.annotations.NullMarked
package si.zavetje.notifications;
