/** A referral comes in: what the process must know of it, and how its facts are put right. */
@org.jspecify.annotations.NullMarked
package si.zavetje.referral;
