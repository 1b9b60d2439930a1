package si.zavetje.directory;

import java.util.Locale;

/** What an organisation does in the referral mechanism; its people have that role. */
public enum OrganisationKind {
    POLICE,
    CRISIS_PROVIDER,
    SAFE_PROVIDER,
    REINTEGRATION_PROVIDER,
    SOCIAL_WORK_CENTRE,
    ASYLUM_OFFICE,
    /** A body that sends members to multidisciplinary groups. */
    GROUP_MEMBER,
    COORDINATOR,
    AUDITOR,
    ADMINISTRATOR;

    /** The group all people of this kind are in, for example {@code role-crisis-provider}. */
    public String roleGroup() {
        return "role-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people of this kind are given tasks in cases. */
    public boolean worksOnCases() {
        return this != AUDITOR && this != ADMINISTRATOR;
    }
}
