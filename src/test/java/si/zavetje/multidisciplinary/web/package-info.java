@org.jspecify.annotations.NullMarked
package si.zavetje.multidisciplinary.web;
