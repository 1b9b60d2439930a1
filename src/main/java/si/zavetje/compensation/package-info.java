/** The right of a person to compensation by the State: until when it runs, whether a claim is wanted, and what comes of it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.compensation;
