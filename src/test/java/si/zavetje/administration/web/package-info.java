@org.jspecify.annotations.NullMarked
package si.zavetje.administration.web;
