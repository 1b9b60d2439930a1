package si.zavetje.coordination.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.obligations.ChangeGround;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** What is read on the coordinator's page of clocks, in the reader's language. */
@Component
class DeadlineWords {

    private static final List<String> LABELS = List.of(
            "title",
            "case",
            "phase",
            "what",
            "responsible",
            "lastDay",
            "left",
            "state",
            "actions",
            "OVERDUE",
            "RED",
            "AMBER",
            "GREEN",
            "EXTENDED",
            "DONE",
            "acknowledged",
            "all",
            "earlier",
            "later",
            "page",
            "none",
            "open",
            "nudge",
            "nudged",
            "acknowledge",
            "acknowledgeWhat",
            "choose",
            "extend",
            "correct",
            "newLastDay",
            "ground",
            "save",
            "cancel",
            "ahead",
            "day",
            "PROTECTION",
            "PARTY",
            "STAFF",
            "clocks",
            "history",
            "changed",
            "byCoordinator",
            "bySystem",
            "overdueCases",
            "failed",
            "filter",
            "notices",
            "told",
            "sentAt",
            "asTable");

    private final MessageSource messages;
    private final Directory directory;

    DeadlineWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    Map<String, String> all(Locale locale) {
        var words = new LinkedHashMap<String, String>();
        LABELS.forEach(label -> words.put(label, say("obligations.page." + label, locale)));
        return words;
    }

    /** What a code is called here. */
    String word(String code, Locale locale) {
        return say("obligations.page." + code, locale);
    }

    /** When whoever was reminded learns of it: mails wait for her working hours. */
    String toldAt(Optional<Instant> toldAt, Instant now, Locale locale) {
        if (toldAt.isEmpty()) {
            return say("obligations.page.nudgedNobody", locale);
        }
        if (!toldAt.get().isAfter(now)) {
            return say("obligations.page.nudgedNow", locale);
        }
        var pattern = DateTimeFormatter.ofPattern(say("obligations.page.nudgedMoment", locale), locale);
        return messages.getMessage(
                "obligations.page.nudgedLater",
                new Object[] {pattern.format(toldAt.get().atZone(LegalZone.ID))},
                locale);
    }

    Map<ChangeGround, String> grounds(Locale locale) {
        var grounds = new LinkedHashMap<ChangeGround, String>();
        for (var ground : ChangeGround.values()) {
            grounds.put(ground, say("obligations.ground." + ground, locale));
        }
        return grounds;
    }

    Map<String, String> organisations() {
        var names = new LinkedHashMap<String, String>();
        for (Organisation organisation : directory.organisations()) {
            names.put(organisation.id(), organisation.name());
        }
        return names;
    }

    /** What an account is called everywhere else; nobody, where the program itself decided. */
    @Nullable
    String person(@Nullable String username) {
        return username == null
                ? null
                : directory.account(username).map(Account::displayName).orElse(username);
    }

    /** @throws Refusal when no day was given */
    LocalDate day(@Nullable LocalDate given) {
        if (given == null) {
            throw new Refusal("obligations.noDay");
        }
        return given;
    }

    String ground(@Nullable String given) {
        return given == null ? "" : given;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
