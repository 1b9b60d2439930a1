package si.zavetje.caseview.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.EngineLookup;
import si.zavetje.obligations.Obligation;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.LegalZone;

/** What bodies, days and clocks are called on the pages of the cases. */
@Component
class CaseWords {

    private static final LocalTime LAST_MINUTES = LocalTime.of(23, 58);

    private final MessageSource messages;
    private final Directory directory;
    private final EngineLookup lookup;
    private final Clock clock;

    CaseWords(MessageSource messages, Directory directory, EngineLookup lookup, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** The words for one page: who is called how is asked once. */
    Page page(Reader reader, Locale language) {
        var bodies = directory.organisations().stream().collect(Collectors.toMap(Organisation::id, body -> body));
        var people = directory.accounts().stream()
                .filter(account -> account.organisation().equals(reader.organisation())
                        || reader.role() == OrganisationKind.COORDINATOR)
                .collect(Collectors.toMap(Account::username, Account::displayName));
        return new Page(language, bodies, people);
    }

    final class Page {

        final Locale language;
        private final Map<String, Organisation> bodies;
        private final Map<String, String> people;

        private Page(Locale language, Map<String, Organisation> bodies, Map<String, String> people) {
            this.language = language;
            this.bodies = bodies;
            this.people = people;
        }

        String say(String key, Object... values) {
            return messages.getMessage("caseview." + key, values.length == 0 ? null : values, language);
        }

        String capacity(Capacity capacity) {
            return messages.getMessage("security.kind." + capacity.name(), null, language);
        }

        String body(@Nullable String id) {
            var body = id == null ? null : bodies.get(id);
            return body == null ? say("nobody") : body.name();
        }

        /** Whose entry it is: the body and what it does; a person by name only in her own house. */
        String author(String username, String organisation) {
            var body = bodies.get(organisation);
            var whose = body == null
                    ? organisation
                    : say("body", body.name(), messages.getMessage("security.kind." + body.kind(), null, language));
            var name = people.get(username);
            return name == null ? whose : say("author", name, whose);
        }

        /** Who sits in a group, as the author of an entry is called. */
        String member(String username) {
            return directory
                    .account(username)
                    .map(account -> author(username, account.organisation()))
                    .orElse(username);
        }

        /** What waits for a group, and since when. */
        String matter(String matter, Instant since) {
            var what = messages.getMessage("multidisciplinary.matter." + matter, null, language);
            return messages.getMessage("multidisciplinary.waits", new Object[] {what, day(since)}, language);
        }

        String day(Instant at) {
            return written("day", at.atZone(LegalZone.ID));
        }

        /** From which day until which; what was over on the day it began has one. */
        String days(Instant from, Instant until) {
            return day(from).equals(day(until)) ? day(from) : say("fromUntil", day(from), day(until));
        }

        String moment(Instant at) {
            return written("moment", at.atZone(LegalZone.ID));
        }

        /** What is due at midnight, or in the minute before, is due at the end of a day. */
        String due(Instant at) {
            var minuteBefore = at.atZone(LegalZone.ID).minusMinutes(1);
            return minuteBefore.toLocalTime().isBefore(LAST_MINUTES)
                    ? written("moment", at.atZone(LegalZone.ID))
                    : say("endOf", written("day", minuteBefore));
        }

        boolean overdue(@Nullable Instant due) {
            return due != null && due.isBefore(clock.instant());
        }

        /** What a clock measures. */
        String clock(Obligation obligation) {
            return lookup.nameOf(obligation.phase(), obligation.activity());
        }

        private String written(String pattern, TemporalAccessor at) {
            return DateTimeFormatter.ofPattern(say(pattern), language).format(at);
        }
    }
}
