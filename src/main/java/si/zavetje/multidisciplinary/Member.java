package si.zavetje.multidisciplinary;

/** Somebody named to a group; a member only once the statement is signed. */
record Member(String username, String organisation, boolean signed) {}
