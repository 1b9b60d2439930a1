package si.zavetje.randomwalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import si.zavetje.world.Phase;

/** What a case should be after the steps that were taken, in a few plain facts. */
final class PlainCase {

    private final List<String> events = new ArrayList<>();
    private final List<String> crisisHouses = new ArrayList<>();
    private final List<String> safeHouses = new ArrayList<>();
    private boolean inCrisisHouse;
    private boolean inSafePlace;
    private boolean closed;

    PlainCase(Phase phase) {
        this.inCrisisHouse = phase == Phase.CRISIS_ACCOMMODATION;
        this.inSafePlace = phase == Phase.SAFE_ACCOMMODATION;
        if (inCrisisHouse || inSafePlace) {
            crisisHouses.add("crisis-a");
        }
        if (inSafePlace) {
            safeHouses.add("safe-a");
        }
    }

    /** A form of a body was taken. */
    void took(String body, String form, Map<String, ?> answers) {
        switch (form) {
            case "RecordHandover" -> {
                if ("ADMITTED".equals(answers.get("outcome"))) {
                    inCrisisHouse = true;
                    crisisHouses.add(body);
                }
            }
            case "RecordArrival" -> {
                if ("ARRIVED".equals(answers.get("outcome"))) {
                    (body.startsWith("crisis") ? crisisHouses : safeHouses).add(body);
                }
            }
            case "RecordExit" -> {
                inCrisisHouse = false;
                dies("DECEASED".equals(answers.get("reason")));
            }
            case "AdmitToSafeAccommodation" -> {
                inSafePlace = true;
                safeHouses.add(body);
            }
            case "RecordSafeExit" -> {
                inSafePlace = false;
                dies("DECEASED".equals(answers.get("reason")));
            }
            case "LookAtCase" -> closed = closed || "CLOSE".equals(answers.get("decision"));
            case "ReviewPlacementNeed" -> {
                if ("MISSING".equals(answers.get("whereabouts"))) {
                    events.add("MISSING");
                }
            }
            case "ReopenCase" -> opensAgain(String.valueOf(answers.get("reason")));
            case "ReportEvent" -> reported(String.valueOf(answers.get("event")));
            default -> {}
        }
        closed = closed || (dead() && !inCrisisHouse && !inSafePlace);
    }

    private void dies(boolean reported) {
        if (reported && !dead()) {
            events.add("DECEASED");
        }
    }

    private void opensAgain(String reason) {
        if (reason.equals("CLOSED_BY_MISTAKE")) {
            events.remove("DECEASED");
        } else if (reason.equals("HELP_NEEDED_AGAIN")) {
            removeLast("ASSISTANCE_WITHDRAWN");
        }
        closed = closed && reason.equals("NOTHING");
    }

    private void removeLast(String event) {
        int last = events.lastIndexOf(event);
        if (last >= 0) {
            events.remove(last);
        }
    }

    private void reported(String event) {
        if (event.equals("TAKE_BACK")) {
            events.remove(events.size() - 1);
        } else if (!event.equals("NOTHING")) {
            events.add(event);
        }
    }

    boolean dead() {
        return events.contains("DECEASED");
    }

    boolean away() {
        return Math.max(events.lastIndexOf("LEFT"), events.lastIndexOf("MISSING")) > events.lastIndexOf("RETURNED");
    }

    boolean closed() {
        return closed;
    }

    /** At which providers she lived in crisis accommodation, one after the other. */
    List<String> crisisHouses() {
        return crisisHouses;
    }

    /** The same in safe accommodation. */
    List<String> safeHouses() {
        return safeHouses;
    }

    boolean inCrisisHouse() {
        return inCrisisHouse;
    }

    boolean inSafePlace() {
        return inSafePlace;
    }
}
