package si.zavetje.administration;

/** How much would be left without hands by what an administrator is about to do: numbers only. */
public interface OpenWork {

    /** In how many open cases an organisation answers for something. */
    long casesOf(String organisation);

    /** How many open tasks wait for an organisation. */
    long tasksOf(String organisation);

    /** How many tasks somebody has claimed. */
    long claimedBy(String username);
}
