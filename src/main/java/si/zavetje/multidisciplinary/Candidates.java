package si.zavetje.multidisciplinary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Who may be named to a group: people of the bodies that take part, with an account and its statement in order. */
@Component
class Candidates {

    private static final Set<OrganisationKind> NEVER =
            EnumSet.of(OrganisationKind.COORDINATOR, OrganisationKind.AUDITOR, OrganisationKind.ADMINISTRATOR);

    private final Directory directory;
    private final Contacts contacts;
    private final Today today;

    Candidates(Directory directory, Contacts contacts, Today today) {
        this.directory = directory;
        this.contacts = contacts;
        this.today = today;
    }

    /** Whether she can do now what a member must: nothing is made for somebody who cannot do it. */
    boolean canAct(String username) {
        return directory.account(username).filter(Account::mayWork).isPresent()
                && !contacts.of(username).isAbsentOn(today.date());
    }

    /** Everybody who may be named, by user name, with name and organisation. */
    Map<String, String> offered() {
        var contacts = this.contacts.all();
        return inWords(directory.accounts().stream()
                .filter(account -> account.mayWork() && isSuited(account.kind()))
                .filter(account -> Optional.ofNullable(contacts.get(account.username()))
                        .filter(contact -> contact.isAbsentOn(today.date()))
                        .isEmpty()));
    }

    /** Those people, with name and organisation. */
    Map<String, String> inWords(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : inWords(directory.accounts().stream().filter(account -> usernames.contains(account.username())));
    }

    private Map<String, String> inWords(Stream<Account> people) {
        var organisations =
                directory.organisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        var called = new LinkedHashMap<String, String>();
        people.forEach(account -> called.put(
                account.username(),
                account.displayName()
                        + " (" + account.username() + "), "
                        + organisations.getOrDefault(account.organisation(), account.organisation())));
        return called;
    }

    /** The user names of those who may be named. */
    List<String> usernames() {
        return directory.accounts().stream()
                .filter(this::mayBeNamed)
                .map(Account::username)
                .toList();
    }

    /** The people of those user names, each refused in words that say who cannot be named. */
    List<Member> called(List<String> usernames) {
        var seen = new HashSet<String>();
        return usernames.stream()
                .map(username -> {
                    if (!seen.add(username)) {
                        throw new Refusal("multidisciplinary.namedTwice", username);
                    }
                    return directory
                            .account(username)
                            .filter(this::mayBeNamed)
                            .map(account -> new Member(username, account.organisation(), false))
                            .orElseThrow(() -> new Refusal("multidisciplinary.cannotBeNamed", username));
                })
                .toList();
    }

    /** Whether those are enough people of enough organisations, one of whom chairs. */
    static void demandWhole(List<Member> members, String chair, int fewestMembers, int fewestOrganisations) {
        if (!enough(members, fewestMembers, fewestOrganisations)) {
            throw new Refusal("multidisciplinary.tooSmall", fewestMembers, fewestOrganisations);
        }
        if (members.stream().noneMatch(member -> member.username().equals(chair))) {
            throw new Refusal("multidisciplinary.chairIsNoMember", chair);
        }
    }

    static boolean enough(List<Member> members, int fewestMembers, int fewestOrganisations) {
        long organisations =
                members.stream().map(Member::organisation).distinct().count();
        return members.size() >= fewestMembers && organisations >= fewestOrganisations;
    }

    /** Who only refers knows of one step of one case, and has no part of the file to read in a group. */
    private static boolean isSuited(OrganisationKind kind) {
        return !NEVER.contains(kind) && !kind.onlyRefers();
    }

    private boolean mayBeNamed(Account account) {
        return canAct(account.username()) && isSuited(account.kind());
    }
}
