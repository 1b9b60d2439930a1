package si.zavetje.world;

import java.util.List;
import java.util.Map;

/** How far a case has come. */
public enum Phase {
    IDENTIFICATION("police") {
        @Override
        public Walk begin(World world) {
            return Walk.refer(world);
        }
    },
    CRISIS_ACCOMMODATION("crisis-a") {
        @Override
        public Walk begin(World world) {
            return Walk.refer(world).sheltered("2026-03-02T10:00");
        }
    },
    SAFE_ACCOMMODATION("safe-a") {
        @Override
        public Walk begin(World world) {
            return inASafePlace(world);
        }
    },
    REINTEGRATION("reintegration-a") {
        @Override
        public Walk begin(World world) {
            return Walk.refer(world, Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                    .identified()
                    .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION")
                    .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                    .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        }
    };

    /** Who is closest to the person there. */
    public final String provider;

    Phase(String provider) {
        this.provider = provider;
    }

    /** A case that has come so far. */
    public abstract Walk begin(World world);

    private static Walk inASafePlace(World world) {
        return expectedInASafePlace(world)
                .does("crisis-a", "RecordExit", "reason", "TRANSFER_SAFE")
                .does("safe-a", "AdmitToSafeAccommodation");
    }

    /** A case in which a safe place is ready, while the person still lives in the crisis house. */
    public static Walk expectedInASafePlace(World world) {
        return Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM")
                .does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-02", "consentToTransfer", "YES")
                .does("safe-a", "CheckEntry", "stillWanted", "YES")
                .does(
                        "coordinator",
                        "AppointGroup",
                        "member1",
                        "group-1",
                        "member2",
                        "group-3",
                        "member3",
                        "safe-a",
                        "member4",
                        "",
                        "member5",
                        "",
                        "chair",
                        "group-3")
                .does("safe-a", "AcceptHandOver", "handOver", "ACCEPTED", "transferConsent", "YES");
    }
}
