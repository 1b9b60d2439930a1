package si.zavetje.directory;

import java.util.Locale;
import java.util.Optional;

/** What an organisation does in the referral mechanism; its people have that role. */
public enum OrganisationKind {
    POLICE,
    CRISIS_PROVIDER,
    SAFE_PROVIDER,
    REINTEGRATION_PROVIDER,
    SOCIAL_WORK_CENTRE,
    ASYLUM_OFFICE,
    /** An office of the prosecutor, which keeps the sheet of the proceedings and sees nothing of the assistance but the minutes of a group it sits in. */
    PROSECUTOR,
    LABOUR_INSPECTORATE,
    FINANCIAL_ADMINISTRATION,
    CONSULAR_POST,
    ADMINISTRATIVE_UNIT,
    MIGRATION_DIRECTORATE,
    /** The police at the border, which could remove somebody; the police units answer for cases. */
    BORDER_POLICE,
    HEALTH_SERVICE,
    SCHOOL,
    TRADE_UNION,
    /** A non-governmental organisation that runs no service of the programme. */
    NGO,
    /** A body that sends members to multidisciplinary groups. */
    GROUP_MEMBER,
    COORDINATOR,
    AUDITOR,
    ADMINISTRATOR;

    /** The group all people of this kind are in, for example {@code role-crisis-provider}. */
    public String roleGroup() {
        return "role-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people of this kind refer a person who may be a victim. */
    public boolean refers() {
        return refersBy().isPresent();
    }

    /** The model with whose form people of this kind refer; the police begin the case with it. */
    public Optional<String> refersBy() {
        return switch (this) {
            case POLICE -> Optional.of("VictimAssistance");
            case LABOUR_INSPECTORATE, FINANCIAL_ADMINISTRATION, TRADE_UNION -> Optional.of("ReferralByInspector");
            case CRISIS_PROVIDER, SAFE_PROVIDER, REINTEGRATION_PROVIDER, NGO -> Optional.of("ReferralByOrganisation");
            case ASYLUM_OFFICE, MIGRATION_DIRECTORATE, BORDER_POLICE, ADMINISTRATIVE_UNIT, CONSULAR_POST, PROSECUTOR ->
                Optional.of("ReferralByAuthority");
            case SOCIAL_WORK_CENTRE, HEALTH_SERVICE, SCHOOL -> Optional.of("ReferralByCarer");
            case GROUP_MEMBER, COORDINATOR, AUDITOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    /** Whether that is all they do: they answer for nobody, and sit in no group. */
    public boolean onlyRefers() {
        return switch (this) {
            case LABOUR_INSPECTORATE,
                    FINANCIAL_ADMINISTRATION,
                    CONSULAR_POST,
                    ADMINISTRATIVE_UNIT,
                    MIGRATION_DIRECTORATE,
                    BORDER_POLICE,
                    HEALTH_SERVICE,
                    SCHOOL,
                    TRADE_UNION,
                    NGO -> true;
            default -> false;
        };
    }

    /** Whether people of this kind are given tasks in cases. */
    public boolean worksOnCases() {
        return this != AUDITOR && this != ADMINISTRATOR;
    }
}
