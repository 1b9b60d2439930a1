@org.jspecify.annotations.NullMarked
package si.zavetje.identification.web;
