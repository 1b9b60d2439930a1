package si.zavetje.recognition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Notices that one account refers many persons who are like known ones: somebody may be asking whether they are known. */
@Component
public class MatchingPace {

    private record Sent(String caseReference, String username) {}

    private final JdbcClient jdbc;
    private final PersonIndex persons;
    private final Notices notices;
    private final Directory directory;
    private final MatchingPaceSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    MatchingPace(
            JdbcClient jdbc,
            PersonIndex persons,
            Notices notices,
            Directory directory,
            MatchingPaceSettings settings,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.notices = notices;
        this.directory = directory;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells the coordinator of every account whose pace is unusual, once a day; never while a referral is being sent. */
    @Transactional
    void look() {
        sentLately().forEach((username, sent) -> {
            if (matching(sent) >= settings.referrals()) {
                notices.post(new Notice(
                        "matching-pace:" + username + ":" + LegalZone.dayOf(clock.instant()),
                        Notice.Kind.UNUSUAL,
                        null,
                        null,
                        directory
                                .organisationsOf(OrganisationKind.COORDINATOR)
                                .get(0)
                                .id(),
                        Notice.Recipient.COORDINATOR,
                        false,
                        true,
                        null));
            }
        });
    }

    /** What the coordinator is to be told beside a referral, if the account that sent it does so at an unusual pace. */
    public Optional<String> warning(CaseReference reference) {
        return sentLately().entrySet().stream()
                .filter(account -> account.getValue().contains(reference.text()))
                .map(account -> Map.entry(account.getKey(), matching(account.getValue())))
                .filter(account -> account.getValue() >= settings.referrals())
                .map(account -> messages.getMessage(
                        "referral.matchingPace",
                        new Object[] {
                            account.getKey(),
                            account.getValue(),
                            settings.within().toHours()
                        },
                        LocaleContextHolder.getLocale()))
                .findFirst();
    }

    private long matching(List<String> sent) {
        return sent.size() < settings.referrals()
                ? 0
                : sent.stream()
                        .filter(reference -> persons.matchesAnybody(new CaseReference(reference)))
                        .limit(settings.referrals())
                        .count();
    }

    private Map<String, List<String>> sentLately() {
        return jdbc
                .sql("select distinct case_reference, recorded_by as username from zv_case_entry"
                        + " where form = 'RegisterReferral' and recorded_at > ?")
                .param(OffsetDateTime.ofInstant(clock.instant().minus(settings.within()), ZoneOffset.UTC))
                .query(Sent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Sent::username, Collectors.mapping(Sent::caseReference, Collectors.toList())));
    }
}
