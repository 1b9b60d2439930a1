/** The pages of the administrator, of those who confirm, and of everybody about herself. */
@org.jspecify.annotations.NullMarked
package si.zavetje.administration.web;
