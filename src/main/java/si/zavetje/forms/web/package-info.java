@org.jspecify.annotations.NullMarked
package si.zavetje.forms.web;
