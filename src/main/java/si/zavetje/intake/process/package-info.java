/** What the model of an incoming referral asks, and how a case begins with one. */
@org.jspecify.annotations.NullMarked
package si.zavetje.intake.process;
