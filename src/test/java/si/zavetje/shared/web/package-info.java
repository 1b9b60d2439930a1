@org.jspecify.annotations.NullMarked
package si.zavetje.shared.web;
