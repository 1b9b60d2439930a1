@org.jspecify.annotations.NullMarked
package si.zavetje.intake.web;
