/** The page on which the tables can be read. */
@org.jspecify.annotations.NullMarked
package si.zavetje.decisions.web;
