package si.zavetje.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.audit.Act;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;

/** The second person's yes or no: only then somebody gets access to the cases of an organisation. */
@Service
@Transactional
public class AccessConfirmations {
    private final AccessRequests requests;
    private final Accounts accounts;
    private final Directory directory;
    private final AccessLog log;

    AccessConfirmations(AccessRequests requests, Accounts accounts, Directory directory, AccessLog log) {
        this.requests = requests;
        this.accounts = accounts;
        this.directory = directory;
        this.log = log;
    }

    /** What waits for her word, oldest first. */
    public List<AccessRequest> waitingFor(String username) {
        return requests.waiting().stream()
                .filter(request -> mayDecide(username, request))
                .toList();
    }

    /** Who waits for a second person's word, with what was asked. */
    public List<AccessRequest> waiting() {
        return requests.waiting();
    }

    /**
     * Lets it take effect, and answers the second half of the one-time password if it gives one.
     *
     * @throws Refusal when it is not hers to decide
     */
    public @Nullable String confirm(String by, UUID id) {
        var decided = find(by, id);
        var request = decided.request();
        requests.decide(request, Act.Outcome.CONFIRMED, by);
        takesEffect(request, decided.passwordHash());
        log(by, request, Act.Outcome.CONFIRMED);
        return decided.secondHalf();
    }

    /** Leaves everything without it. */
    public void refuse(String by, UUID id) {
        var request = find(by, id).request();
        requests.decide(request, Act.Outcome.REFUSED, by);
        log(by, request, Act.Outcome.REFUSED);
    }

    /** Whether there is anybody who could confirm that. */
    boolean somebodyCouldDecide(AccessRequest request) {
        return directory.accounts().stream().anyMatch(account -> mayDecide(account.username(), request));
    }

    private void takesEffect(AccessRequest request, @Nullable String passwordHash) {
        String username = request.account();
        switch (request.act()) {
            case HEAD_NAMED -> accounts.setHead(username, true, version(username));
            case PASSWORD_RESET -> {}
            case ACCOUNT_MOVED -> {
                accounts.move(username, request.organisation(), version(username));
                accounts.setDisabled(username, false, version(username));
            }
            default -> accounts.setDisabled(username, false, version(username));
        }
        if (passwordHash != null) {
            accounts.giveOneTimePassword(username, passwordHash, version(username));
        }
    }

    private void log(String by, AccessRequest request, Act.Outcome outcome) {
        log.account(by, request.act(), outcome, request.account(), request.organisation(), request.askedBy());
    }

    private AccessRequest.Decided find(String by, UUID id) {
        return requests.of(id)
                .filter(found -> mayDecide(by, found.request()))
                .orElseThrow(() -> new Refusal("security.refused.not-yours-to-confirm"));
    }

    /**
     * The coordinator or the head of that organisation; never the one who asked, nor the one it is about. A head is
     * named by the coordinator. For the coordination itself, when nobody else is there, the head of any organisation.
     */
    private boolean mayDecide(String username, AccessRequest request) {
        Optional<Account> decider = directory
                .account(username)
                .filter(Account::mayWork)
                .filter(account -> !account.oneTimePassword() && account.kind().worksOnCases())
                .filter(account -> !username.equals(request.askedBy()) && !username.equals(request.account()));
        return decider.filter(account -> account.kind() == OrganisationKind.COORDINATOR
                        || account.head() && headDecides(account, request))
                .isPresent();
    }

    private boolean headDecides(Account head, AccessRequest request) {
        if (request.act() == Act.HEAD_NAMED) {
            return false;
        }
        return head.organisation().equals(request.organisation())
                || isCoordination(request.organisation()) && !anotherCoordinatorIsThere(request);
    }

    private boolean anotherCoordinatorIsThere(AccessRequest request) {
        return directory.accountsOf(OrganisationKind.COORDINATOR).stream()
                .anyMatch(account -> !account.oneTimePassword()
                        && !account.username().equals(request.account())
                        && !account.username().equals(request.askedBy()));
    }

    private boolean isCoordination(String organisation) {
        return directory
                .organisation(organisation)
                .filter(known -> known.kind() == OrganisationKind.COORDINATOR)
                .isPresent();
    }

    private long version(String username) {
        return directory.account(username).orElseThrow().version();
    }
}
