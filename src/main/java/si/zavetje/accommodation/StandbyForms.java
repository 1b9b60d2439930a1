package si.zavetje.accommodation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.places.Places;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Housing;

/** Takes the forms from the announcement of a person to her handover. */
@Component
class StandbyForms implements FormHandlers {

    private static final String NOWHERE = "NOWHERE";

    private final StandbyPlacement placement;
    private final CrisisAccommodation accommodation;
    private final Referral referral;
    private final CaseEvents events;
    private final StaffPresence presence;
    private final Directory directory;
    private final Places places;
    private final MessageSource messages;

    StandbyForms(
            StandbyPlacement placement,
            CrisisAccommodation accommodation,
            Referral referral,
            CaseEvents events,
            StaffPresence presence,
            Directory directory,
            Places places,
            MessageSource messages) {
        this.placement = placement;
        this.accommodation = accommodation;
        this.referral = referral;
        this.events = events;
        this.presence = presence;
        this.directory = directory;
        this.places = places;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit(
                "AnnouncePlacement",
                form -> placement.announce(form.reference(), form.values().instant("eta")));
        forms.submit("PrepareLocation", this::prepareLocation);
        forms.submit(
                "FindPlace",
                form -> placement.name(form.reference(), form.values().text("provider")));
        forms.submit("RecordHandover", this::recordHandover);
        forms.submit("ReviewPlacementNeed", this::reviewPlacementNeed);
        forms.askBack("AnnouncePlacement", StandbyForms::nobodyComes);
        forms.prefill("AnnouncePlacement", this::whoComes);
        forms.prefill("PrepareLocation", reference -> Map.of("presence", presence.inWords(reference)));
        forms.offer("FindPlace", "providers", this::providers);
        forms.offer(
                "PrepareLocation",
                Places.LIST,
                reference -> places.offered(reference, Housing.CRISIS, placement.provider(reference)));
        forms.prefill("ReviewPlacementNeed", reference -> Map.of("noShows", placement.noShows(reference)));
    }

    private static List<MessageSourceResolvable> nobodyComes(FormValues values) {
        return values.number("adults") + values.number("children") > 0
                ? List.of()
                : List.of(new DefaultMessageSourceResolvable("accommodation.nobodyComes"));
    }

    private void prepareLocation(Submission form) {
        boolean ready = answers(form, "answer", "READY");
        placement.answer(form.reference(), ready);
        if (ready) {
            places.hold(
                    form.reference(),
                    Housing.CRISIS,
                    form.values().text("place"),
                    placement.standbyEnds(form.reference()));
        }
    }

    private void recordHandover(Submission form) {
        switch (form.values().choice("outcome", Standby.Outcome.class)) {
            case ADMITTED -> placement.admit(form.reference(), form.values().instant("admittedAt"));
            case NO_SHOW -> placement.close(form.reference(), Standby.Outcome.NO_SHOW);
            default -> placement.close(form.reference(), Standby.Outcome.CANCELLED);
        }
    }

    /** Whether somebody is under threat that is not known counts as a yes. */
    private void reviewPlacementNeed(Submission form) {
        if (answers(form, "whereabouts", "MISSING")) {
            events.report(
                    form.reference(),
                    new EventReport(
                            EventKind.MISSING,
                            form.values().instant("lastSeenAt"),
                            !answers(form, "underThreat", "NO")));
        }
        if (answers(form, "needed", "NO")) {
            accommodation.dropNeed(form.reference(), route(form.values()));
        }
    }

    private static @Nullable Route route(FormValues values) {
        return Optional.of(values.text("route"))
                .filter(route -> !route.equals(NOWHERE))
                .map(Route::valueOf)
                .orElse(null);
    }

    private static boolean answers(Submission form, String key, String answer) {
        return form.values().text(key).equals(answer);
    }

    /** Who is expected after the referral: she herself, as a child whenever she may be one, and the children with her. */
    private Map<String, Object> whoComes(CaseReference reference) {
        boolean child = referral.child(reference);
        int with = referral.accompanyingChildren(reference);
        return Map.of(
                "provider", providerName(reference), "adults", child ? 0 : 1, "children", child ? with + 1 : with);
    }

    private String providerName(CaseReference reference) {
        return directory
                .organisation(placement.provider(reference))
                .map(Organisation::name)
                .orElse("");
    }

    /** Each with how many free places suit. */
    private Map<String, String> providers(CaseReference reference) {
        var names = new LinkedHashMap<String, String>();
        placement
                .providers()
                .forEach(organisation -> names.put(
                        organisation.id(),
                        messages.getMessage(
                                "accommodation.provider",
                                new Object[] {
                                    organisation.name(), places.suiting(reference, Housing.CRISIS, organisation.id())
                                },
                                LocaleContextHolder.getLocale())));
        return names;
    }
}
