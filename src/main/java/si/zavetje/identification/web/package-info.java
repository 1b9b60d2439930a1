/** The page on which formal statuses are read as of a day. */
@org.jspecify.annotations.NullMarked
package si.zavetje.identification.web;
