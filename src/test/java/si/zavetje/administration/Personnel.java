package si.zavetje.administration;

import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;

/** What is done to somebody's account in a test, whoever may do it in the product. */
public record Personnel(Accounts accounts, Directory directory) {

    /** Switches an account off. */
    public void switchOff(String username) {
        accounts.setDisabled(username, true, version(username));
    }

    /** Switches an account on again. */
    public void switchOn(String username) {
        accounts.setDisabled(username, false, version(username));
    }

    /** Moves somebody to another organisation. */
    public void move(String username, String organisation) {
        accounts.move(username, organisation, version(username));
    }

    /** Replaces somebody's password by a one-time password, which nobody learns. */
    public void resetPassword(String username) {
        accounts.resetPassword(username, version(username));
    }

    /** Closes an organisation. */
    public void close(String organisation) {
        setActive(organisation, false);
    }

    /** Opens a closed organisation again. */
    public void reopen(String organisation) {
        setActive(organisation, true);
    }

    private void setActive(String organisation, boolean active) {
        accounts.setActive(
                organisation,
                active,
                directory.organisation(organisation).orElseThrow().version());
    }

    private long version(String username) {
        return directory.account(username).orElseThrow().version();
    }
}
