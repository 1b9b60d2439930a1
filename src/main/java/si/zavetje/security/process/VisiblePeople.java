package si.zavetje.security.process;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;

/** Whom somebody may know by name: her own organisation; the coordinator, and the engine itself (nobody asks), all. */
final class VisiblePeople {
    private final Directory directory;

    VisiblePeople(Directory directory) {
        this.directory = directory;
    }

    /** The accounts the asker may know; of one name only, if it is given. */
    Stream<Account> accounts(@Nullable String asker, @Nullable String username) {
        Stream<Account> asked = username == null ? directory.accounts().stream() : directory.account(username).stream();
        if (asker == null) {
            return asked;
        }
        return directory.account(asker).stream()
                .flatMap(self -> asked.filter(
                        account -> seesAll(self) || account.organisation().equals(self.organisation())));
    }

    /** The groups the asker may know; only those of one person, if she is given. */
    Stream<Group> groups(@Nullable String asker, @Nullable String member) {
        if (member != null) {
            return accounts(asker, member).flatMap(this::groupsOf);
        }
        Stream<Group> all = Stream.concat(
                directory.organisations().stream().map(EngineGroups::of),
                Arrays.stream(OrganisationKind.values()).map(EngineGroups::of));
        if (asker == null) {
            return all;
        }
        return directory.account(asker).stream().flatMap(self -> seesAll(self) ? all : groupsOf(self));
    }

    private Stream<Group> groupsOf(Account account) {
        if (account.disabled()) {
            return Stream.empty();
        }
        return Stream.concat(
                directory.organisation(account.organisation()).stream().map(EngineGroups::of),
                Stream.of(EngineGroups.of(account.kind())));
    }

    private static boolean seesAll(Account account) {
        return account.kind() == OrganisationKind.COORDINATOR && !account.disabled();
    }
}
