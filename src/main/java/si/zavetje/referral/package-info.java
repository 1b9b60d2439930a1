/** A referral comes in: what the process must know of it, and whether the person was referred before. */
@org.jspecify.annotations.NullMarked
package si.zavetje.referral;
