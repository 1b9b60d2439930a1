package si.zavetje.intake.web;

import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.intake.IncomingReferrals;
import si.zavetje.intake.IncomingReferrals.Sent;
import si.zavetje.shared.LegalZone;

/** What an organisation referred and what became of it: three words, whoever the person is. */
@Controller
class SentReferralsPage {

    private final IncomingReferrals incoming;
    private final Directory directory;
    private final MessageSource messages;

    SentReferralsPage(IncomingReferrals incoming, Directory directory, MessageSource messages) {
        this.incoming = incoming;
        this.directory = directory;
        this.messages = messages;
    }

    /** One line of the list. */
    record Row(String receipt, String sentOn, String state) {}

    @GetMapping("/referrals")
    String show(Principal you, Model model, Locale language) {
        var organisation = directory
                .account(you.getName())
                .filter(Account::mayWork)
                .map(Account::organisation)
                .orElseThrow(AccessDenied::new);
        model.addAttribute(
                "referrals",
                incoming.sentBy(organisation).stream()
                        .map(sent -> row(sent, language))
                        .toList());
        return "intake/referrals";
    }

    private Row row(Sent sent, Locale language) {
        var day = DateTimeFormatter.ofPattern("d. M. yyyy").format(LegalZone.dayOf(sent.sentAt()));
        var state = say("intake.state." + sent.state(), language);
        return new Row(
                sent.receipt(),
                day,
                sent.reason() == null ? state : state + ": " + say("intake.reason." + sent.reason(), language));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
