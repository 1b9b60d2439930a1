package si.zavetje.intake;

import org.jspecify.annotations.Nullable;

/** What is known of a referral beside the person: with which form, by whom, in what role, how urgent, and whether the police are told. */
record Sending(String form, @Nullable String sender, String role, boolean danger, boolean toPolice) {}
