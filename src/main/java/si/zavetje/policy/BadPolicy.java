package si.zavetje.policy;

/** The policy file cannot be used; says which profile and which key is wrong, and why. */
class BadPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPolicy(String profile, String key, String why) {
        super("Policy profile " + profile + (key.isEmpty() ? "" : ", " + key) + ": " + why + ".");
    }
}
