package si.zavetje.calendarfeed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.calendarfeed.FurtherDays.FurtherDay;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.DueDay;
import si.zavetje.obligations.DueDays;

/** Gives, replaces and takes away calendar addresses, and answers what a calendar program finds there. */
@Service
public class CalendarFeeds {

    private static final int MOST = 500;
    private static final String NOBODY = "";

    private final FeedRows feeds;
    private final FeedDocument document;
    private final DueDays dueDays;
    private final List<FurtherDays> further;
    private final Directory directory;
    private final Duration validFor;
    private final Clock clock;

    CalendarFeeds(
            FeedRows feeds,
            FeedDocument document,
            DueDays dueDays,
            List<FurtherDays> further,
            Directory directory,
            @Value("${zavetje.calendar-feed.valid-for}") Duration validFor,
            Clock clock) {
        this.feeds = feeds;
        this.document = document;
        this.dueDays = dueDays;
        this.further = further;
        this.directory = directory;
        this.validFor = validFor;
        this.clock = clock;
    }

    /** The calendar address somebody has; what it is, nobody knows any more. */
    public Optional<CalendarFeed> of(String username) {
        return feeds.findById(username);
    }

    /** Gives somebody a first calendar address, which speaks that language. */
    @Transactional
    public FeedToken create(String username, Locale language) {
        var token = FeedToken.random();
        feeds.add(CalendarFeed.made(username, token, language.getLanguage(), clock.instant()));
        return token;
    }

    /** Gives a new calendar address for the one somebody saw; the old one leads nowhere from now on. */
    @Transactional
    public FeedToken replace(String username, long seenVersion, Locale language) {
        var token = FeedToken.random();
        feeds.save(feeds.seen(username, seenVersion).replacedBy(token, language.getLanguage(), clock.instant()));
        return token;
    }

    /** When that address stops working by itself. */
    public Instant endOf(CalendarFeed feed) {
        return feed.madeAt().plus(validFor);
    }

    /** Takes away the calendar address that somebody saw. */
    @Transactional
    public void revoke(String username, long seenVersion) {
        feeds.delete(feeds.seen(username, seenVersion));
    }

    /** Whoever gets hold of an address must not keep it longer than the password or the account it came with. */
    @EventListener
    void on(Accounts.PasswordChanged person) {
        feeds.deleteById(person.username());
    }

    @EventListener
    void on(Accounts.PersonWent person) {
        feeds.deleteById(person.username());
    }

    /** The calendar at an address, each entry with that link; nothing when the address is nobody's who may work today. */
    @Transactional
    public Optional<byte[]> read(FeedToken token, URI link) {
        var feed = feeds.at(token).filter(known -> clock.instant().isBefore(endOf(known)));
        // The account is asked for in any case, so that an address that was never given takes no less time.
        return directory
                .account(feed.map(CalendarFeed::username).orElse(NOBODY))
                .filter(CalendarFeeds::mayRead)
                .flatMap(account -> feed.map(known -> calendarOf(account, known, link)))
                .map(calendar -> {
                    feeds.fetched(token, clock.instant());
                    return calendar;
                });
    }

    private byte[] calendarOf(Account account, CalendarFeed feed, URI link) {
        return document.write(dueFor(account), furtherFor(account), link, Locale.forLanguageTag(feed.language()));
    }

    private List<DueDay> dueFor(Account account) {
        return account.kind() == OrganisationKind.COORDINATOR
                ? dueDays.ofAll(MOST)
                : dueDays.of(account.organisation(), MOST);
    }

    private List<FurtherDay> furtherFor(Account account) {
        return account.kind() == OrganisationKind.COORDINATOR
                ? List.of()
                : further.stream()
                        .flatMap(days -> days.of(account.organisation()).stream())
                        .toList();
    }

    private static boolean mayRead(Account account) {
        return account.mayWork() && !account.oneTimePassword() && account.kind().worksOnCases();
    }
}
