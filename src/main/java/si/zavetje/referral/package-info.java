/** A referral comes in: what the process must know of it, and what became of referrals of the same person. */
@org.jspecify.annotations.NullMarked
package si.zavetje.referral;
