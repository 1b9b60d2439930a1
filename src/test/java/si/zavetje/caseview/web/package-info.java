@org.jspecify.annotations.NullMarked
package si.zavetje.caseview.web;
