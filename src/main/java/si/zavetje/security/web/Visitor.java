package si.zavetje.security.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import si.zavetje.security.Account;

/** As what somebody stands before a door. */
enum Visitor implements GrantedAuthority {
    ANYONE,
    /** Must choose an own password first. */
    PASSWORD_DUE,
    /** Must sign the confidentiality statement first. */
    STATEMENT_DUE,
    SIGNED_IN,
    CASE_WORKER,
    POLICE,
    COORDINATOR,
    AUDITOR,
    ADMINISTRATOR;

    static Set<Visitor> of(Account account) {
        if (account.oneTimePassword()) {
            return Set.of(PASSWORD_DUE);
        }
        if (account.confidentialitySignedOn() == null) {
            return Set.of(STATEMENT_DUE);
        }
        Set<Visitor> visitors = EnumSet.of(SIGNED_IN);
        if (account.kind().worksOnCases()) {
            visitors.add(CASE_WORKER);
        }
        switch (account.kind()) {
            case POLICE -> visitors.add(POLICE);
            case COORDINATOR -> visitors.add(COORDINATOR);
            case AUDITOR -> visitors.add(AUDITOR);
            case ADMINISTRATOR -> visitors.add(ADMINISTRATOR);
            default -> {}
        }
        return visitors;
    }

    @Override
    public String getAuthority() {
        return name();
    }
}
