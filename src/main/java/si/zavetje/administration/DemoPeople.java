package si.zavetje.administration;

import java.util.List;
import si.zavetje.directory.Contact;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;

/** The made-up organisations of a demonstration, and one or more people in each. */
final class DemoPeople {
    static final List<Organisation> ORGANISATIONS = List.of(
            organisation("police-a", OrganisationKind.POLICE, "Police unit A", 1),
            organisation("police-b", OrganisationKind.POLICE, "Police unit B", 2),
            organisation("crisis-a", OrganisationKind.CRISIS_PROVIDER, "Crisis accommodation A", 1),
            organisation("crisis-b", OrganisationKind.CRISIS_PROVIDER, "Crisis accommodation B", 2),
            organisation("safe-a", OrganisationKind.SAFE_PROVIDER, "Safe accommodation A", 1),
            organisation("reintegration-a", OrganisationKind.REINTEGRATION_PROVIDER, "Reintegration service A", 1),
            organisation("social", OrganisationKind.SOCIAL_WORK_CENTRE, "Social work centre", 1),
            organisation("asylum", OrganisationKind.ASYLUM_OFFICE, "Asylum office", 1),
            organisation("labour", OrganisationKind.LABOUR_INSPECTORATE, "Labour inspectorate", 1),
            organisation("finance", OrganisationKind.FINANCIAL_ADMINISTRATION, "Financial administration", 1),
            organisation("consulate", OrganisationKind.CONSULAR_POST, "Consulate", 1),
            organisation("unit", OrganisationKind.ADMINISTRATIVE_UNIT, "Administrative unit", 1),
            organisation("migration", OrganisationKind.MIGRATION_DIRECTORATE, "Migration directorate", 1),
            organisation("border", OrganisationKind.BORDER_POLICE, "Border police", 1),
            organisation("health", OrganisationKind.HEALTH_SERVICE, "Health centre", 1),
            organisation("school", OrganisationKind.SCHOOL, "School", 1),
            organisation("union", OrganisationKind.TRADE_UNION, "Trade union", 1),
            organisation("ngo", OrganisationKind.NGO, "Non-governmental organisation", 1),
            organisation("prosecutor-a", OrganisationKind.PROSECUTOR, "Office of the prosecutor A", 1),
            organisation("group-a", OrganisationKind.GROUP_MEMBER, "Health and social experts", 1),
            organisation("group-b", OrganisationKind.GROUP_MEMBER, "Legal experts", 2),
            coordination(),
            organisation("auditor", OrganisationKind.AUDITOR, "Audit and data protection", 1),
            administration());

    static final List<Person> PEOPLE = List.of(
            new Person("police", "Police officer, unit A", "police-a"),
            new Person("police-b", "Police officer, unit B", "police-b"),
            new Person("crisis-a", "Case worker, crisis accommodation A", "crisis-a"),
            new Person("crisis-b", "Case worker, crisis accommodation B", "crisis-b"),
            new Person("safe-a", "Case worker, safe accommodation A", "safe-a"),
            new Person("reintegration-a", "Case worker, reintegration service A", "reintegration-a"),
            new Person("social", "Social worker", "social"),
            new Person("asylum", "Asylum officer", "asylum"),
            new Person("labour", "Labour inspector", "labour"),
            new Person("finance", "Financial inspector", "finance"),
            new Person("consulate", "Consul", "consulate"),
            new Person("unit", "Official, administrative unit", "unit"),
            new Person("migration", "Official, migration directorate", "migration"),
            new Person("border", "Officer, border police", "border"),
            new Person("health", "Doctor", "health"),
            new Person("school", "School counsellor", "school"),
            new Person("union", "Union officer", "union"),
            new Person("ngo", "Social worker, non-governmental organisation", "ngo"),
            new Person("prosecutor", "Prosecutor", "prosecutor-a"),
            new Person("group-1", "Group member, health", "group-a"),
            new Person("group-2", "Group member, social work", "group-a"),
            new Person("group-3", "Group member, law", "group-b"),
            new Person("coordinator", "National coordinator", "coordinator"),
            new Person("auditor", "Auditor", "auditor"),
            new Person("admin", "Administrator", "admin"));

    private DemoPeople() {}

    /** With the administration one of the two organisations every installation begins with. */
    static Organisation coordination() {
        return organisation("coordinator", OrganisationKind.COORDINATOR, "National coordination", 1);
    }

    /** The one that gives access, once the coordination confirms it. */
    static Organisation administration() {
        return organisation("admin", OrganisationKind.ADMINISTRATOR, "Administration", 1);
    }

    private static Organisation organisation(String id, OrganisationKind kind, String name, int turn) {
        return new Organisation(id, kind, name, turn, true, false, 0);
    }

    record Person(String username, String displayName, String organisation) {

        /** A mailbox that can never exist. */
        Contact contact(Contact usual) {
            return new Contact(
                    username,
                    username + "@zavetje.example",
                    usual.language(),
                    usual.workDays(),
                    usual.workFrom(),
                    usual.workTo(),
                    false,
                    false,
                    null,
                    null,
                    null,
                    usual.version());
        }
    }
}
