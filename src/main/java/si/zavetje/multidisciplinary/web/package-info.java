/** The page on which the coordinator changes a group. */
@org.jspecify.annotations.NullMarked
package si.zavetje.multidisciplinary.web;
