package si.zavetje.security;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import si.zavetje.directory.Account;

/** In which role somebody sends a request; one person may have several. */
public enum UserRole implements GrantedAuthority {
    ANYONE,
    /** Must choose an own password first. */
    PASSWORD_DUE,
    /** Must sign the confidentiality statement first. */
    STATEMENT_DUE,
    SIGNED_IN,
    CASE_WORKER,
    /** Begins a case, or refers a person to the police. */
    REFERRER,
    /** Works for a house in which people live. */
    HOUSE,
    COORDINATOR,
    AUDITOR,
    ADMINISTRATOR;

    public static Set<UserRole> of(Account account) {
        if (account.oneTimePassword()) {
            return Set.of(PASSWORD_DUE);
        }
        if (account.confidentialitySignedOn() == null) {
            return Set.of(STATEMENT_DUE);
        }
        Set<UserRole> roles = EnumSet.of(SIGNED_IN);
        if (account.kind().worksOnCases()) {
            roles.add(CASE_WORKER);
        }
        if (account.kind().refers()) {
            roles.add(REFERRER);
        }
        switch (account.kind()) {
            case CRISIS_PROVIDER, SAFE_PROVIDER -> roles.add(HOUSE);
            case COORDINATOR -> roles.add(COORDINATOR);
            case AUDITOR -> roles.add(AUDITOR);
            case ADMINISTRATOR -> roles.add(ADMINISTRATOR);
            default -> {}
        }
        return roles;
    }

    @Override
    public String getAuthority() {
        return name();
    }
}
