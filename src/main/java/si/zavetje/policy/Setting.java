package si.zavetje.policy;

import java.util.Arrays;
import java.util.Optional;

/** A rule that has changed or may change and is no period; yes is 1 and no is 0. */
public enum Setting {
    /** Whether only who takes part in proceedings may enter safe accommodation. */
    SAFE_REQUIRES_COOPERATION("safe.requiresCooperation", 0, 1),
    /** How many members a multidisciplinary group has at least. */
    GROUP_FEWEST_MEMBERS("group.fewestMembers", 1, 5),
    /** From how many organisations they and the votes come at least. */
    GROUP_FEWEST_ORGANISATIONS("group.fewestOrganisations", 1, 5),
    /** Of how many in a hundred members who may vote more must have said yes. */
    GROUP_MAJORITY_ABOVE("group.majorityAbove", 0, 99),
    /** Of how many in a hundred who may vote more must have voted. */
    GROUP_QUORUM_ABOVE("group.quorumAbove", 0, 99),
    /** Whether a member votes on what she proposed herself. */
    GROUP_PROPOSER_VOTES("group.proposerVotes", 0, 1),
    /** A day on which something happened is asked back when it is more days ago than this. */
    DATES_ASK_AFTER_DAYS("dates.askAfterDays", 1, 3660),
    /** A day on which something is to happen is asked back when it is more days away than this. */
    DATES_ASK_AHEAD_DAYS("dates.askAheadDays", 1, 36600),
    /** A date of birth is asked back when it makes somebody older than this, in years. */
    DATES_ASK_ABOVE_AGE("dates.askAboveAge", 18, 120),
    /** When an organisation that is no authority tells the police: 0 always, 1 with consent, 2 also when life is at risk. */
    NGO_NOTIFY_POLICE("ngo.notifyPolice.mode", 0, 2);

    private final String key;
    private final int least;
    private final int most;

    Setting(String key, int least, int most) {
        this.key = key;
        this.least = least;
        this.most = most;
    }

    /** The name in the policy file. */
    public String key() {
        return key;
    }

    /** Whether it is answered with yes or no. */
    public boolean isYesOrNo() {
        return this == SAFE_REQUIRES_COOPERATION || this == GROUP_PROPOSER_VOTES;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
