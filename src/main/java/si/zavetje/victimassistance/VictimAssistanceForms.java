package si.zavetje.victimassistance;

import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;

/** Takes the forms of the case as a whole. */
@Component
class VictimAssistanceForms implements FormHandlers {

    private final CrisisAccommodation accommodation;

    VictimAssistanceForms(CrisisAccommodation accommodation) {
        this.accommodation = accommodation;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ArrangeOnwardSupport", form -> {});
        forms.prefill(
                "ArrangeOnwardSupport",
                reference -> Map.of(
                        "route", accommodation.route(reference).map(Enum::name).orElse("")));
    }
}
