@org.jspecify.annotations.NullMarked
package si.zavetje.watch.web;
