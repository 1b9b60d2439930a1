@org.jspecify.annotations.NullMarked
package si.zavetje.places.web;
