/** The multidisciplinary group of a case: who is named, who has signed, what it decides. */
@org.jspecify.annotations.NullMarked
package si.zavetje.multidisciplinary;
