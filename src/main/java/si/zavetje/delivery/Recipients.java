package si.zavetje.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Contact;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.PostedNotice;
import si.zavetje.shared.LegalZone;

/** Who is told and when: always somebody with an account, and somebody else while she is away. */
@Component
class Recipients {

    private final Directory directory;
    private final Contacts contacts;
    private final Hours hours;

    Recipients(Directory directory, Contacts contacts, Hours hours) {
        this.directory = directory;
        this.contacts = contacts;
        this.hours = hours;
    }

    /** Somebody who is to be told, not before an instant. */
    record Told(Contact person, Instant notBefore) {}

    /** Everybody to be told of a notice, each once, in the order of their names. */
    List<Told> of(PostedNotice notice, Instant now) {
        var meant = meant(notice);
        boolean somebodyOnDuty = meant.stream().anyMatch(Contact::crisisDuty);
        var told = new TreeMap<String, Told>();
        for (var person : meant) {
            var first = when(notice, person, somebodyOnDuty, now);
            var reached = present(person, LegalZone.dayOf(first));
            var at = reached == person ? first : when(notice, reached, false, now);
            told.putIfAbsent(reached.username(), new Told(reached, at));
        }
        return List.copyOf(told.values());
    }

    /** In a crisis nobody sleeps on: where nobody is on duty, all are told at once. */
    private Instant when(PostedNotice notice, Contact person, boolean othersOnDuty, Instant now) {
        if (!notice.urgent()) {
            return hours.morning(person, now);
        }
        return person.crisisDuty() || !othersOnDuty ? now : hours.notQuiet(person, now);
    }

    private List<Contact> meant(PostedNotice notice) {
        if (notice.recipient() == Notice.Recipient.COORDINATOR) {
            return contacts.of(directory.accountsOf(OrganisationKind.COORDINATOR).stream()
                    .map(Account::username)
                    .toList());
        }
        var all = members(notice.organisation());
        Predicate<Contact> only = notice.recipient() == Notice.Recipient.DEPUTY
                ? Contact::deputy
                : member -> member.username().equals(notice.person());
        var some = all.stream().filter(only).toList();
        return some.isEmpty() ? all : some;
    }

    /** Herself, or who stands in for her; if nobody does, the deputies who are there, then anybody, then herself. */
    private Contact present(Contact person, LocalDate day) {
        var asked = new HashSet<String>();
        var next = person;
        while (next != null && next.isAbsentOn(day) && asked.add(next.username())) {
            next = standIn(next);
        }
        if (next != null && !next.isAbsentOn(day)) {
            return next;
        }
        var there = directory.account(person.username()).map(Account::organisation).map(this::members).stream()
                .flatMap(List::stream)
                .filter(member -> !member.isAbsentOn(day))
                .toList();
        return there.stream()
                .filter(Contact::deputy)
                .findFirst()
                .or(() -> there.stream().findFirst())
                .orElse(person);
    }

    /** Who has left the organisation since does not learn of its cases. */
    private @Nullable Contact standIn(Contact absent) {
        var organisation = directory.account(absent.username()).map(Account::organisation);
        return Optional.ofNullable(absent.standIn())
                .filter(name -> organisation
                        .filter(own -> directory.isMember(name, own))
                        .isPresent())
                .map(contacts::of)
                .orElse(null);
    }

    private List<Contact> members(String organisation) {
        return contacts.of(directory.workingAccountsOf(organisation).stream()
                .map(Account::username)
                .toList());
    }
}
