package si.zavetje.removal;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.removal.RemovalNotice.Receipt;
import si.zavetje.shared.CaseReference;

/** Takes the forms of the notices about a removal. */
@Component
class RemovalForms implements FormHandlers {

    private final RemovalNotices notices;
    private final Directory directory;
    private final MessageSource messages;

    RemovalForms(RemovalNotices notices, Directory directory, MessageSource messages) {
        this.notices = notices;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit(
                "ConfirmNoRemoval",
                form -> notices.confirm(
                        form.reference(),
                        form.by().organisation(),
                        form.values().choice("receipt", Receipt.class)));
        on.submit("SayWhoIsMeant", form -> notices.wordGiven(form.reference()));
        on.prefill("ConfirmNoRemoval", reference -> Map.of("notice", notice(reference)));
        on.prefill("SayWhoIsMeant", reference -> Map.of("notice", notice(reference), "bodies", bodies(reference)));
    }

    private String notice(CaseReference reference) {
        return notices.until(reference)
                .map(day -> say("removal.holds", reference.text(), day))
                .orElseGet(() -> say("removal.over", reference.text()));
    }

    private String bodies(CaseReference reference) {
        var asked = notices.toBeTold(reference).stream()
                .map(body ->
                        directory.organisation(body).map(Organisation::name).orElse(body));
        var absent = notices.nobodyOf().stream().map(kind -> say("security.kind." + kind));
        return Stream.concat(asked, absent).collect(Collectors.joining(", "));
    }

    private String say(String key, Object... with) {
        return messages.getMessage(key, with, LocaleContextHolder.getLocale());
    }
}
