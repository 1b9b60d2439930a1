@org.jspecify.annotations.NullMarked
package si.zavetje.rota.web;
