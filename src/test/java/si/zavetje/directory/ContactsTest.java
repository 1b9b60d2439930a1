package si.zavetje.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;
import si.zavetje.administration.People;
import si.zavetje.shared.MailAddress;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

class ContactsTest {

    @ParameterizedTest
    @EnumSource
    void what_was_never_entered_is_as_usual_and_what_was_entered_stays(Database database) {
        var people = office(database);

        assertThat(people.contacts().of("ana").email()).isNull();
        assertThat(people.contacts().of("ana").worksOn(DayOfWeek.FRIDAY)).isTrue();
        assertThat(people.contacts().of("ana").worksOn(DayOfWeek.SATURDAY)).isFalse();
        assertThat(people.contacts().mailboxOf("ana")).isEmpty();

        people.contacts().enter(ana("ana@office.example", "671", "2026-03-02", "2026-03-06", "bor", -1));

        assertThat(people.contacts().of("ana"))
                .isEqualTo(ana("ana@office.example", "167", "2026-03-02", "2026-03-06", "bor", 0));
        assertThat(people.contacts().all())
                .containsEntry("ana", people.contacts().of("ana"))
                .containsEntry("bor", people.contacts().of("bor"));
        assertThat(people.contacts().of("ana").isAbsentOn(LocalDate.parse("2026-03-06")))
                .isTrue();
        assertThat(people.contacts().of("ana").isAbsentOn(LocalDate.parse("2026-03-07")))
                .isFalse();

        people.contacts().enter(ana(null, "12345", null, null, null, 0));
        assertThat(people.contacts().of("ana").absentFrom()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_mailbox_is_that_of_somebody_who_may_work_today(Database database) {
        var people = office(database);
        people.contacts().enter(ana("ana@office.example", "12345", null, null, null, -1));
        assertThat(people.contacts().mailboxOf("ana").orElseThrow().address()).isEqualTo("ana@office.example");
        assertThat(people.contacts().isMailbox("ana@office.example")).isTrue();
        assertThat(people.contacts().isMailbox("victim@mail.example")).isFalse();

        people.accounts().setDisabled("ana", true, people.account("ana").version());

        assertThat(people.contacts().mailboxOf("ana")).isEmpty();
        assertThat(people.contacts().isMailbox("ana@office.example")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_second_to_enter_is_told(Database database) {
        var people = office(database);
        people.contacts().enter(ana("ana@office.example", "12345", null, null, null, -1));

        for (long seen : new long[] {-1, 7}) {
            assertThatThrownBy(() -> people.contacts().enter(ana(null, "12345", null, null, null, seen)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
        assertThat(people.contacts().of("ana").email()).isEqualTo("ana@office.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@office",
                "@office.example",
                "ana@",
                "Ana <ana@office.example>",
                "ana@office.example, bor@office.example",
                "ana@office.example;bor@office.example",
                "ana@office.example\r\nBcc: bor@office.example",
                "ana@office.example\nX: y",
                "ana@office.example%0ABcc:bor@office.example",
                "\"ana bor\"@office.example",
                "ana@[127.0.0.1]",
                "ana..b@office.example",
                ".ana@office.example",
                "ana@-office.example",
                "ana@office..example",
                "ana@office.example.",
                "ana(comment)@office.example",
                "group:ana@office.example;",
                "ána@office.example",
                "ana@office.example\u0000",
                "ana b@office.example",
            })
    void no_address_but_one_plain_one_is_taken(String typed) {
        assertThatThrownBy(() -> MailAddress.checked(typed))
                .isInstanceOf(Refusal.class)
                .hasMessage("security.refused.email");
    }

    @Test
    void an_address_may_be_long_but_not_longer_than_addresses_are() {
        var longest = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "exampl";
        assertThat(MailAddress.checked(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> MailAddress.checked(longest + "e")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@office.example", " ana.b+c@sub.office.example ", "o'hara@office-1.example", "1@2.si"})
    void plain_addresses_are_taken(String typed) {
        assertThat(MailAddress.checked(typed)).isEqualTo(typed.strip());
        assertThat(MailAddress.checked(" ")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_is_refused_with_its_reason(Database database) {
        var people = office(database);
        var contacts = people.contacts();

        refused("security.refused.work-days", () -> contacts.enter(ana(null, "", null, null, null, -1)));
        refused("security.refused.work-days", () -> contacts.enter(ana(null, "18", null, null, null, -1)));
        refused("security.refused.absence", () -> contacts.enter(ana(null, "1", "2026-03-02", null, null, -1)));
        refused("security.refused.absence", () -> contacts.enter(ana(null, "1", null, "2026-03-02", null, -1)));
        refused("security.refused.absence", () -> contacts.enter(ana(null, "1", "2026-03-02", "2026-03-01", null, -1)));
        for (var standIn : List.of("ana", "eva", "admin", "nobody")) {
            refused("security.refused.stand-in", () -> contacts.enter(ana(null, "1", null, null, standIn, -1)));
        }
        refused(
                "security.refused.work-hours",
                () -> contacts.enter(new Contact(
                        "ana", null, "en", "1", LocalTime.NOON, LocalTime.NOON, false, false, null, null, null, -1)));
        refused(
                "security.refused.language",
                () -> contacts.enter(new Contact(
                        "ana", null, "de", "1", LocalTime.NOON, LocalTime.MAX, false, false, null, null, null, -1)));
        assertThat(contacts.of("ana").version()).isEqualTo(Contact.NEW);
    }

    @ParameterizedTest
    @EnumSource
    void an_absence_begins_once_on_its_first_day_or_at_once_when_that_has_come(Database database) {
        var people = office(database);
        people.clock().set("2026-03-01T10:00");
        people.contacts().enter(ana(null, "12345", "2026-03-02", "2026-03-09", null, Contact.NEW));
        people.absences().begin();
        assertThat(people.told()).isEmpty();

        people.clock().set("2026-03-02T00:05");
        people.absences().begin();
        people.absences().begin();
        people.contacts().absence("ana", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20), "bor", 0);

        var away = new Accounts.PersonWent("ana", "police-a", Accounts.Why.ABSENT);
        assertThat(people.told()).containsExactly(away);
        assertThat(people.contacts().of("ana").standIn()).isEqualTo("bor");

        people.contacts().absence("ana", null, null, null, 1);
        people.contacts().absence("ana", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3), null, 2);
        assertThat(people.told()).containsExactly(away, away);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_nodes_that_notice_an_absence_only_one_says_so(Database database) {
        var people = office(database);
        people.clock().set("2026-03-01T10:00");
        people.contacts().enter(ana(null, "12345", "2026-03-02", "2026-03-09", null, Contact.NEW));
        people.clock().set("2026-03-02T00:05");

        people.inOne(() -> {
            people.absences().begin();
            people.absences().begin();
        });
        people.inOne(people.absences()::begin);

        assertThat(people.told()).hasSize(1);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable entry) {
        assertThatThrownBy(entry).isInstanceOf(Refusal.class).hasMessage(key);
    }

    /** Ana and Bor work together, Eva elsewhere. */
    private static People office(Database database) {
        var people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createOrganisation("police-b", OrganisationKind.POLICE, "B", 2);
        people.accounts().createAccount("ana", "Ana", "police-a");
        people.accounts().createAccount("bor", "Bor", "police-a");
        people.accounts().createAccount("eva", "Eva", "police-b");
        List.of("ana", "bor", "eva").forEach(people.accounts()::signStatement);
        return people;
    }

    private static Contact ana(
            @Nullable String email,
            String days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String standIn,
            long version) {
        return new Contact(
                "ana",
                email,
                "sl",
                days,
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                true,
                true,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                standIn,
                version);
    }
}
