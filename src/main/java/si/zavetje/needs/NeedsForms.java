package si.zavetje.needs;

import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;

/** Takes the form about what a person needs; what it says is read in the file. */
@Component
class NeedsForms implements FormHandlers {

    private final Needs needs;

    NeedsForms(Needs needs) {
        this.needs = needs;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("AssessNeeds", form -> needs.assess(form.reference()));
    }
}
