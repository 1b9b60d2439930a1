/** The return of a person to another country with help: wished freely, prepared safely, and followed for as long as the person wants. */
@org.jspecify.annotations.NullMarked
package si.zavetje.assistedreturn;
