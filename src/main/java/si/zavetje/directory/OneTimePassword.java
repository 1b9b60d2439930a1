package si.zavetje.directory;

/** A password for the first sign-in, in two halves for two people: neither opens anything alone. */
public record OneTimePassword(String firstHalf, String secondHalf, String hash) {

    /** Both halves, for an account that one person may open. */
    String whole() {
        return firstHalf + secondHalf;
    }

    public static OneTimePassword from(Passwords passwords) {
        String whole = passwords.generate();
        int middle = whole.length() / 2 + 1;
        return new OneTimePassword(whole.substring(0, middle), whole.substring(middle), passwords.hash(whole));
    }
}
