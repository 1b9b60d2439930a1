@org.jspecify.annotations.NullMarked
package si.zavetje.obligations.web;
