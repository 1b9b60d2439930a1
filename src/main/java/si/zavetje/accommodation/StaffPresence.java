package si.zavetje.accommodation;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** How much somebody of the staff must be there: where a child lives, always (Action Plan 2025-26). */
@Component
public class StaffPresence {

    private final Referral referral;
    private final MessageSource messages;

    StaffPresence(Referral referral, MessageSource messages) {
        this.referral = referral;
        this.messages = messages;
    }

    /** In words, in the language of whoever asks. */
    public String inWords(CaseReference reference) {
        boolean child = referral.withChild(reference);
        return messages.getMessage(
                child ? "accommodation.presence.always" : "accommodation.presence.onCall",
                null,
                LocaleContextHolder.getLocale());
    }
}
