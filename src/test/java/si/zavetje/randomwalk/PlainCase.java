package si.zavetje.randomwalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.zavetje.world.Phase;

/** What a case should be after the steps that were taken, in a few plain facts. */
final class PlainCase {

    /** What was reported, and since when. */
    private record Event(String kind, String since) {

        boolean is(String... kinds) {
            return List.of(kinds).contains(kind);
        }
    }

    /** Later than any day that can be typed. */
    private static final String NOW = "9999";

    private final List<Event> events = new ArrayList<>();
    private final List<String> crisisHouses = new ArrayList<>();
    private final List<String> safeHouses = new ArrayList<>();
    private boolean inCrisisHouse;
    private boolean inSafePlace;
    private boolean closed;
    private int claims;
    /** It was sent, and nobody has taken it up or closed it. */
    private boolean waits;

    /** The hearings that were fixed and not cancelled, as they were typed. */
    private final List<String> hearings = new ArrayList<>();

    /** Somebody doubted that the person is grown up. */
    private boolean child;

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

    /** Somebody who is not the police sent it: it is no case before it is taken up. */
    static PlainCase sent() {
        var plain = new PlainCase(Phase.IDENTIFICATION);
        plain.waits = true;
        plain.closed = true;
        return plain;
    }

    /** A form of a body was taken. */
    void took(String body, String form, Map<String, ?> answers) {
        took(body, form, answers, "");
    }

    /** A form of a body was taken at that time, written as it would be typed. */
    void took(String body, String form, Map<String, ?> answers, String now) {
        switch (form) {
            case "DecideContinuation" -> {
                if ("LEFT".equals(answers.get("continuation"))) {
                    events.add(new Event("LEFT_COUNTRY", now));
                }
            }
            case "RecordHandover" -> {
                if ("ADMITTED".equals(answers.get("outcome"))) {
                    inCrisisHouse = true;
                    crisisHouses.add(body);
                    isBack(answers.get("admittedAt"));
                }
            }
            case "RecordArrival" -> {
                if ("ARRIVED".equals(answers.get("outcome"))) {
                    (body.startsWith("crisis") ? crisisHouses : safeHouses).add(body);
                    isBack(answers.get("arrivedAt"));
                }
            }
            case "RecordExit" -> {
                inCrisisHouse = false;
                if ("LEFT_COUNTRY".equals(answers.get("reason"))
                        && holding("LEFT_COUNTRY", "RETURNED").isEmpty()) {
                    events.add(new Event("LEFT_COUNTRY", String.valueOf(answers.get("exitedAt"))));
                }
                dies("DECEASED".equals(answers.get("reason")));
            }
            case "AdmitToSafeAccommodation" -> {
                if ("ADMITTED".equals(answers.get("outcome"))) {
                    inSafePlace = true;
                    safeHouses.add(body);
                    isBack(answers.get("admittedAt"));
                } else if ("MISSING".equals(answers.get("whereabouts"))) {
                    events.add(new Event("MISSING", String.valueOf(answers.get("lastSeenAt"))));
                }
            }
            case "RecordSafeExit" -> {
                inSafePlace = false;
                dies("DECEASED".equals(answers.get("reason")));
            }
            case "RecordReintegrationExit" -> {
                if (child && "LEFT".equals(answers.get("exitOutcome")) && !"KNOWN".equals(answers.get("whereabouts"))) {
                    events.add(new Event("MISSING", now));
                }
            }
            case "LookAtCase" -> {
                closed = closed || "CLOSE".equals(answers.get("decision"));
                wantsHelp(answers.get("decision"));
            }
            case "EnrolInProgramme" -> {
                if ("ENROL".equals(answers.get("place"))) {
                    isBack(NOW);
                }
            }
            case "AskForService" -> wantsHelp(answers.get("service"));
            case "ReviewPlacementNeed" -> {
                if ("MISSING".equals(answers.get("whereabouts"))) {
                    events.add(new Event("MISSING", String.valueOf(answers.get("lastSeenAt"))));
                }
            }
            case "RecordTravel", "CounselOnReturn" -> {
                if (("DEPARTED".equals(answers.get("travel")) || "GONE".equals(answers.get("wish")))
                        && holding("LEFT_COUNTRY", "RETURNED").isEmpty()) {
                    events.add(new Event("LEFT_COUNTRY", String.valueOf(answers.get("departedOn"))));
                }
            }
            case "ConfirmReturnArrival" -> {
                if (Set.of("NOT_ARRIVED", "NOT_KNOWN").contains(answers.get("arrival"))) {
                    events.add(new Event("MISSING", now));
                }
            }
            case "FileCompensationClaim" -> claims += "YES".equals(answers.get("filed")) ? 1 : 0;
            case "RecordProceedings" -> {
                if ("FIXED".equals(answers.get("hearing"))) {
                    hearings.add(String.valueOf(answers.get("hearingAt")));
                } else if ("CANCELLED".equals(answers.get("hearing"))) {
                    hearings.stream()
                            .filter(hearing -> hearing.compareTo(now) > 0)
                            .findFirst()
                            .ifPresent(hearings::remove);
                }
                if ("FINAL".equals(answers.get("stage"))) {
                    hearings.removeIf(hearing -> hearing.compareTo(now) > 0);
                }
            }
            case "SettleLapsedRight" -> claims += "FILED".equals(answers.get("settled")) ? 1 : 0;
            case "ReceiveReferral" -> {
                if ("TAKEN_UP".equals(answers.get("answer"))) {
                    waits = false;
                    closed = false;
                }
            }
            case "ReviewRefusal" -> waits = !"AGREED".equals(answers.get("decision"));
            case "HelpOutsideProgramme" -> waits = !"ENDED".equals(answers.get("next"));
            case "ReopenCase" -> opensAgain(String.valueOf(answers.get("reason")));
            case "ReportEvent" -> reported(String.valueOf(answers.get("event")), String.valueOf(answers.get("since")));
            default -> {}
        }
        closed = closed || (dead() && !inCrisisHouse && !inSafePlace);
    }

    private void dies(boolean reported) {
        if (reported && !dead()) {
            events.add(new Event("DECEASED", ""));
        }
    }

    private void opensAgain(String reason) {
        if (reason.equals("CLOSED_BY_MISTAKE")) {
            removeLast("DECEASED");
        } else if (reason.equals("HELP_NEEDED_AGAIN")) {
            wantsHelp();
        }
        closed = closed && reason.equals("NOTHING");
    }

    private void removeLast(String event) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).is(event)) {
                events.remove(i);
                return;
            }
        }
    }

    private void wantsHelp(@Nullable Object service) {
        if (service != null
                && Set.of(
                                "IDENTIFICATION",
                                "CRISIS_ACCOMMODATION",
                                "SAFE_ACCOMMODATION",
                                "REINTEGRATION",
                                "ASSISTED_RETURN")
                        .contains(service)) {
            wantsHelp();
        }
    }

    private void wantsHelp() {
        if (holding("ASSISTANCE_WITHDRAWN", "ASSISTANCE_WANTED").isPresent()) {
            events.add(new Event("ASSISTANCE_WANTED", ""));
        }
        if (holding("LEFT_COUNTRY", "RETURNED").isPresent()) {
            events.add(new Event("RETURNED", ""));
        }
    }

    /** The last event of a kind, unless what ends it came later. */
    private Optional<Event> holding(String kind, String end) {
        return events.stream()
                .filter(event -> event.is(kind, end))
                .reduce((earlier, later) -> later)
                .filter(event -> event.is(kind));
    }

    /** Days are compared as they are typed. */
    private void isBack(@Nullable Object at) {
        boolean wasAway = Stream.of("LEFT", "MISSING", "NOT_FOUND", "LEFT_COUNTRY")
                .flatMap(kind -> holding(kind, "RETURNED").stream())
                .anyMatch(event -> event.since().compareTo(String.valueOf(at)) <= 0);
        if (wasAway) {
            events.add(new Event("RETURNED", ""));
        }
    }

    private void reported(String event, String since) {
        child = child || event.equals("POSSIBLY_CHILD");
        if (event.equals("TAKE_BACK")) {
            events.remove(events.size() - 1);
        } else if (!event.equals("NOTHING")) {
            events.add(new Event(event, since));
        }
    }

    boolean dead() {
        return events.stream().anyMatch(event -> event.is("DECEASED"));
    }

    boolean away() {
        return events.stream()
                .filter(event -> event.is("LEFT", "MISSING", "LEFT_COUNTRY", "RETURNED"))
                .reduce((earlier, later) -> later)
                .filter(event -> !event.is("RETURNED"))
                .isPresent();
    }

    /** Whether it was sent and is not settled. */
    boolean waits() {
        return waits;
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

    /** How many claims for compensation were filed. */
    int claims() {
        return claims;
    }

    /** How many hearings were fixed and not cancelled. */
    int hearings() {
        return hearings.size();
    }

    boolean inCrisisHouse() {
        return inCrisisHouse;
    }

    boolean inSafePlace() {
        return inSafePlace;
    }
}
