package si.zavetje.caseview.web;

import java.security.Principal;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.responsibility.Reader;

/** Who reads, for which organisation: asked again for every page. */
@Component
class CaseReaders {

    private final Directory directory;

    CaseReaders(Directory directory) {
        this.directory = directory;
    }

    Reader of(Principal you) {
        return directory
                .account(you.getName())
                .filter(Account::mayWork)
                .filter(account -> account.kind().worksOnCases())
                .map(account -> new Reader(account.username(), account.organisation(), account.kind()))
                .orElseThrow(AccessDenied::new);
    }
}
