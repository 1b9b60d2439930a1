/** What the models ask about earlier referrals. */
@org.jspecify.annotations.NullMarked
package si.zavetje.earlierreferrals.process;
