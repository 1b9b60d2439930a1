/** Whether a person was referred before, and what further referrals of the same person say. */
@org.jspecify.annotations.NullMarked
package si.zavetje.earlierreferrals;
