/** Somebody who is not the police refers a person: the contact point takes it up, gives it on, or says why not. */
@org.jspecify.annotations.NullMarked
package si.zavetje.intake;
