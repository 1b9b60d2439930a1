package si.zavetje.multidisciplinary;

/** One member's vote, for one organisation. */
record Ballot(String username, String organisation, Vote vote) {}
