package si.zavetje.packaged;

import com.microsoft.playwright.Dialog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import si.zavetje.shared.LegalZone;

/** The announcement of a placement: a form with a text that nobody else may find. */
final class Announcement {

    private static final String TOMORROW =
            LocalDate.now(Clock.system(LegalZone.ID)).plusDays(1).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));

    private Announcement() {}

    /** A police officer's screen with an announcement that is filled in and not sent. */
    static Tasklist typed(UserBrowser desk, String reference, String place) {
        desk.page().onDialog(Dialog::accept);
        return desk.tasklist()
                .list(Tasklist.OPEN)
                .open("Announce the placement", reference)
                .claim()
                .answer("Have you phoned the provider?", "Yes")
                .answer("How many adults are coming?", "1")
                .answer("How many children are coming?", "0")
                .answer("How great is the risk?", "High")
                .answer("Is a doctor needed on arrival?", "Yes")
                .answer("When will the person arrive?", TOMORROW, "10:00")
                .answer("Meeting point", place);
    }
}
