@org.jspecify.annotations.NullMarked
package si.zavetje.deadlines.web;
