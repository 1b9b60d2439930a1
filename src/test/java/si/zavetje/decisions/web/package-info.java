@org.jspecify.annotations.NullMarked
package si.zavetje.decisions.web;
