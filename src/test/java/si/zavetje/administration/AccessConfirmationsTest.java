package si.zavetje.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import si.zavetje.audit.Act;
import si.zavetje.audit.AuditEvent;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

class AccessConfirmationsTest {
    private static final String HERE = "192.0.2.1";

    @ParameterizedTest
    @EnumSource
    void both_halves_together_open_and_neither_alone(Database database) {
        People people = office(database);

        var given = people.administration().createAccount("admin", " ana ", "Ana", "police-a");
        String first = Objects.requireNonNull(given.password());
        assertThat(given.waits()).isTrue();
        assertThat(people.account("ana").disabled()).isTrue();
        String second = confirm(people, "coordinator", "ana");

        assertThat(people.account("ana").disabled()).isFalse();
        assertThat(first + second).matches("[b-z2-9]{4}(-[b-z2-9]{4}){3}");
        wrong(people, "ana", first);
        wrong(people, "ana", second);
        assertThat(people.signIn().attempt("ana", first + second, HERE, "").oneTimePassword())
                .isTrue();
        assertThat(people.jdbc()
                        .sql("select count(*) from zv_access_request where password_hash is not null"
                                + " or second_half is not null or waiting_for is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_one_time_password_opens_for_three_days_from_the_confirmation_on(Database database) {
        People people = office(database);
        String first = Objects.requireNonNull(people.administration()
                .createAccount("admin", "ana", "Ana", "police-a")
                .password());
        people.clock().advance(Duration.ofDays(5));
        String password = first + confirm(people, "coordinator", "ana");

        people.clock().advance(People.ONE_TIME_LASTS.minusMillis(1));
        assertThat(people.signIn().attempt("ana", password, HERE, "")).isNotNull();
        people.clock().advance(Duration.ofMillis(1));
        refuses("security.sign-in.ran-out", () -> people.signIn().attempt("ana", password, HERE, ""));
        refuses("security.sign-in.wrong", () -> people.signIn().attempt("ana", "wrong", HERE, ""));
    }

    @ParameterizedTest
    @EnumSource
    void neither_who_asked_nor_whom_it_is_about_nor_a_second_administrator_confirms(Database database) {
        People people = office(database);
        people.administration().createAccount("admin", "admin-2", "B", "admin");
        ready(people, "admin-2");
        people.administration().createAccount("admin", "ana", "Ana", "police-a");
        people.administration()
                .move("admin-2", "bor", "coordinator", people.account("bor").version());
        var ana = people.confirmations().waitingFor("coordinator").get(0);

        assertThat(people.confirmations().waitingFor("admin-2")).isEmpty();
        for (String username : new String[] {"admin", "admin-2", "bor", "ana", "nobody", "auditor"}) {
            refuses("security.refused.not-yours-to-confirm", () -> people.confirmations()
                    .confirm(username, ana.id()));
        }
        assertThat(people.account("ana").disabled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_who_became_coordinator_does_not_confirm_what_she_asked_for(Database database) {
        People people = office(database);
        ready(people, "admin");
        people.administration().createAccount("admin", "admin-2", "B", "admin");
        ready(people, "admin-2");
        people.administration().createAccount("admin-2", "ana", "Ana", "police-a");
        people.administration()
                .move(
                        "admin",
                        "admin-2",
                        "coordinator",
                        people.account("admin-2").version());
        confirm(people, "coordinator", "admin-2");
        ready(people, "admin-2");

        assertThat(people.confirmations().waitingFor("admin-2")).isEmpty();
        assertThat(people.confirmations().waitingFor("coordinator")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_head_is_named_by_the_coordinator_and_confirms_for_her_own_organisation_only(Database database) {
        People people = office(database);
        people.administration()
                .setHead("admin", "bor", true, people.account("bor").version());
        assertThat(people.account("bor").head()).isFalse();
        confirm(people, "coordinator", "bor");
        assertThat(people.account("bor").head()).isTrue();

        people.administration().createAccount("admin", "ana", "Ana", "police-a");
        people.administration().createAccount("admin", "eva", "Eva", "police-b");

        assertThat(people.confirmations().waitingFor("bor"))
                .extracting(AccessRequest::account)
                .containsExactly("ana");
        people.administration()
                .setHead("admin", "cene", true, people.account("cene").version());
        assertThat(people.confirmations().waitingFor("bor"))
                .extracting(AccessRequest::account)
                .containsExactly("ana");
        people.administration()
                .resetPassword("admin", "bor", people.account("bor").version());
        assertThat(people.confirmations().waitingFor("bor"))
                .extracting(AccessRequest::account)
                .doesNotContain("bor");
    }

    @ParameterizedTest
    @EnumSource
    void who_moves_is_no_head_any_more(Database database) {
        People people = office(database);
        people.administration()
                .setHead("admin", "bor", true, people.account("bor").version());
        confirm(people, "coordinator", "bor");

        people.administration()
                .move("admin", "bor", "police-b", people.account("bor").version());
        assertThat(people.account("bor").disabled()).isTrue();
        assertThat(people.account("bor").organisation()).isEqualTo("police-a");
        confirm(people, "coordinator", "bor");

        assertThat(people.account("bor").head()).isFalse();
        assertThat(people.account("bor").organisation()).isEqualTo("police-b");
        assertThat(people.account("bor").mayWork()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void for_the_only_coordinator_the_head_of_any_organisation_confirms_and_without_one_nothing_is_promised(
            Database database) {
        People people = office(database);
        refuses("security.refused.nobody-confirms", () -> people.administration()
                .resetPassword(
                        "admin", "coordinator", people.account("coordinator").version()));
        people.administration()
                .setHead("admin", "bor", true, people.account("bor").version());
        confirm(people, "coordinator", "bor");

        people.administration()
                .resetPassword(
                        "admin", "coordinator", people.account("coordinator").version());

        assertThat(people.confirmations().waitingFor("coordinator")).isEmpty();
        assertThat(people.confirmations().waitingFor("bor")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_asked_or_done_next_takes_the_place_of_what_waited(Database database) {
        People people = office(database);
        people.administration()
                .resetPassword("admin", "bor", people.account("bor").version());
        var first = people.confirmations().waitingFor("coordinator").get(0);

        people.administration()
                .setDisabled("admin", "bor", true, people.account("bor").version());

        assertThat(people.confirmations().waiting()).isEmpty();
        refuses("security.refused.not-yours-to-confirm", () -> people.confirmations()
                .confirm("coordinator", first.id()));
        assertThat(people.trail().newest(3))
                .extracting(AuditEvent::act, AuditEvent::outcome)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Act.ACCOUNT_DISABLED, Act.Outcome.DONE),
                        org.assertj.core.api.Assertions.tuple(Act.PASSWORD_RESET, Act.Outcome.WITHDRAWN),
                        org.assertj.core.api.Assertions.tuple(Act.PASSWORD_RESET, Act.Outcome.ASKED));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_decide_or_ask_at_once_the_second_is_too_late(Database database) {
        People people = office(database);
        long seen = people.account("bor").version();
        people.administration().resetPassword("admin", "bor", seen);
        var requests = new AccessRequests(people.jdbc(), people.clock());
        var request = requests.waitingFor("bor").orElseThrow();

        assertThatThrownBy(() -> people.administration().resetPassword("admin", "bor", seen))
                .isInstanceOf(OptimisticLockingFailureException.class);
        people.administration()
                .resetPassword("admin", "bor", people.account("bor").version());
        assertThatThrownBy(() -> requests.add(Act.PASSWORD_RESET, "bor", "police-a", "admin", null))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> requests.decide(request, Act.Outcome.CONFIRMED, "coordinator"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everything_an_administrator_does_is_a_row(Database database) {
        People people = office(database);
        var administration = people.administration();
        administration.createOrganisation("admin", "safe-a", OrganisationKind.SAFE_PROVIDER, "S", 1);
        administration.setActive("admin", "safe-a", false, 0);
        administration.setActive("admin", "safe-a", true, 1);
        administration.createAccount("admin", "admin-2", "B", "admin");
        administration.resetPassword("admin", "admin-2", 0);
        administration.move(
                "admin", "admin-2", "auditor", people.account("admin-2").version());
        administration.enterContact("admin", people.contacts().of("bor"));

        assertThat(people.trail().newest(7))
                .allSatisfy(event -> assertThat(event.actor()).isEqualTo("admin"))
                .extracting(AuditEvent::act)
                .containsExactly(
                        Act.CONTACT_CHANGED,
                        Act.ACCOUNT_MOVED,
                        Act.PASSWORD_RESET,
                        Act.ACCOUNT_CREATED,
                        Act.ORGANISATION_REOPENED,
                        Act.ORGANISATION_CLOSED,
                        Act.ORGANISATION_CREATED);
        assertThat(people.trail().firstBroken()).isEmpty();
    }

    private static People office(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "Unit A", 1);
        people.accounts().createOrganisation("police-b", OrganisationKind.POLICE, "Unit B", 2);
        people.accounts().createOrganisation("coordinator", OrganisationKind.COORDINATOR, "Coordination", 1);
        people.accounts().createOrganisation("auditor", OrganisationKind.AUDITOR, "Audit", 1);
        people.accounts().createAccount("bor", "Bor", "police-a");
        people.accounts().createAccount("cene", "Cene", "police-a");
        people.accounts().createAccount("coordinator", "Coordinator", "coordinator");
        people.accounts().createAccount("auditor", "Auditor", "auditor");
        for (String username : new String[] {"bor", "cene", "coordinator", "auditor"}) {
            ready(people, username);
        }
        return people;
    }

    private static void ready(People people, String username) {
        if (people.account(username).oneTimePassword()) {
            people.accounts().changePassword(username, "four quiet green boats " + (char) ('a' + username.length()));
        }
        people.accounts().signStatement(username);
    }

    private static String confirm(People people, String by, String account) {
        var request = people.confirmations().waitingFor(by).stream()
                .filter(waiting -> waiting.account().equals(account))
                .findFirst()
                .orElseThrow();
        return String.valueOf(people.confirmations().confirm(by, request.id()));
    }

    private static void wrong(People people, String username, String password) {
        refuses("security.sign-in.wrong", () -> people.signIn().attempt(username, password, HERE, ""));
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
