@org.jspecify.annotations.NullMarked
package si.zavetje.audit.web;
