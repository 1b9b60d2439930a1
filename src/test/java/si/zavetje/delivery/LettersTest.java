package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.mail.AccountsOnly;
import si.zavetje.mail.FileTransport;
import si.zavetje.mail.MailSettings;
import si.zavetje.mail.PlainMail;
import si.zavetje.mail.Problem;
import si.zavetje.mail.TransportFailure;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.PostedNotice;
import si.zavetje.world.EngineTest;

/** What is written says nothing but that there is a task: a reference, a date, a link. */
@EngineTest
class LettersTest {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d|\\d{1,2}\\. \\d{1,2}\\. \\d{4}, \\d\\d:\\d\\d");
    private static final Pattern WORD = Pattern.compile("[^\\s.,:()]+");
    private static final List<String> HEADERS = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Auto-Submitted",
            "Content-Type",
            "Content-Transfer-Encoding");

    @Autowired
    Office office;

    @Autowired
    Letters letters;

    @Autowired
    MailSettings settings;

    @TempDir
    Path folder;

    @BeforeEach
    void a_quiet_office() {
        office.opens();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sl"})
    void no_word_is_in_any_message_but_those_of_the_template(String language) {
        for (var notices : everyKindOfMessage()) {
            var letter = letters.write(Locale.forLanguageTag(language), notices);

            boolean saysWhoWent = notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.RELEASED);
            assertThat(otherWords(letter.subject() + "\n" + letter.text(), language))
                    .isEqualTo(saysWhoWent ? Set.of("crisis-a") : Set.of());
            assertThat(letter.subject()).doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void a_word_about_a_person_would_be_noticed() {
        var letter = letters.write(Locale.ENGLISH, everyKindOfMessage().get(0));

        assertThat(otherWords(letter.text() + "Assess risk Ana, crisis-a", "en"))
                .containsExactlyInAnyOrder("Assess", "risk", "Ana", "crisis-a");
    }

    @Test
    void dates_are_those_of_ljubljana_in_her_language_and_a_day_ends_at_24() {
        var notices = List.of(notice("7K3M-2QF8", "2026-03-30T22:00:00Z"), notice("7K3M-2QF8", "2026-10-25T01:30:00Z"));

        assertThat(letters.write(Locale.ENGLISH, notices).text())
                .contains("Due: 30 March 2026, 24:00", "Due: 25 October 2026, 02:30");
        assertThat(letters.write(Locale.forLanguageTag("sl"), notices).text())
                .contains("Rok: 30. 3. 2026, 24:00", "Rok: 25. 10. 2026, 02:30");
    }

    @Test
    void the_link_leads_to_the_tasks_of_the_case_to_the_list_for_several_and_the_coordinator_to_what_is_late() {
        var one = notice("7K3M-2QF8", "2026-03-30T22:00:00Z");
        var other = notice("8NRF-CFBY", "2026-03-30T22:00:00Z");

        assertThat(linkIn(one)).isEqualTo("http://localhost:8080/tasks/case/7K3M-2QF8");
        assertThat(linkIn(one, other)).isEqualTo("http://localhost:8080/camunda/app/tasklist/default/");
        assertThat(linkIn(new PostedNotice(
                        "late",
                        Notice.Kind.OVERDUE,
                        "7K3M-2QF8",
                        one.dueAt(),
                        "coordination",
                        Notice.Recipient.COORDINATOR,
                        true,
                        null,
                        null,
                        null)))
                .isEqualTo("http://localhost:8080/camunda/app/cockpit/default/#/deadlines");
    }

    @Test
    void the_language_is_that_of_whoever_gets_it() throws Exception {
        office.speaks("crisis-a", "sl");

        assertThat(mail("sl").getSubject()).isEqualTo("Naloga je zapadla");
        assertThat(mail("sl").getContent().toString()).contains("Za več se prijavite:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sl"})
    void headers_say_nothing_of_this_machine_or_this_system(String language) throws Exception {
        var mail = mail(language);

        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("no-reply@zavetje.example");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@zavetje\\.example>");
        assertThat(raw(mail))
                .doesNotContain(InetAddress.getLocalHost().getHostName() + "\r", "JavaMail", "Spring", "Camunda");
    }

    @Test
    void without_a_mail_server_a_whole_file_is_left_that_only_its_owner_reads() throws Exception {
        var outbox = folder.resolve("data/outbox");
        var mail = mail("sl");

        new FileTransport(outbox).send(mail);
        new FileTransport(outbox).send(mail);

        try (var files = Files.list(outbox)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName()).hasToString(mail.id() + ".eml");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                var read = new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
                assertThat(read.getSubject()).isEqualTo("Naloga je zapadla");
                assertThat(read.getContent().toString()).contains("7K3M-2QF8", "se prijavite");
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outbox)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_failure_that_passes() throws Exception {
        var file = Files.createFile(folder.resolve("in-the-way"));
        var mail = mail("en");

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                TransportFailure.class, () -> new FileTransport(file.resolve("outbox")).send(mail))
                        .problem())
                .isEqualTo(Problem.NO_FILE);
    }

    @Test
    void an_address_that_is_not_an_accounts_is_refused_and_an_accounts_is_not() throws Exception {
        var sent = new ArrayList<UUID>();
        var guard = new AccountsOnly(office.contacts, mail -> sent.add(mail.id()));
        var foreign = mail("en");
        foreign.setRecipients(jakarta.mail.Message.RecipientType.TO, "victim@mail.example");
        var hidden = mail("en");
        hidden.setRecipients(jakarta.mail.Message.RecipientType.BCC, "victim@mail.example");
        var nobody = mail("en");
        nobody.removeHeader("To");
        for (var refused : List.of(foreign, hidden, nobody)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    TransportFailure.class, () -> guard.send(refused))
                            .problem())
                    .isEqualTo(Problem.NOT_AN_ACCOUNT);
        }
        assertThat(sent).isEmpty();

        var left = mail("en");
        guard.send(left);
        assertThat(sent).hasSize(1);

        office.world.people.update("update zv_account set disabled = true where username = 'crisis-a'");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(TransportFailure.class, () -> guard.send(left)))
                .isNotNull();
    }

    private PlainMail mail(String language) throws Exception {
        var to = office.contacts.mailboxOf("crisis-a").orElseThrow();
        var now = office.world.clock.instant();
        var letter =
                letters.write(Locale.forLanguageTag(language), List.of(notice("7K3M-2QF8", "2026-03-30T22:00:00Z")));
        return new PlainMail(UUID.randomUUID(), now, to, letter.subject(), letter.text(), settings);
    }

    private static List<List<PostedNotice>> everyKindOfMessage() {
        var all = new ArrayList<List<PostedNotice>>();
        for (var kind : Notice.Kind.values()) {
            for (var month = 1; month <= 12; month++) {
                all.add(List.of(notice(kind, "7K3M-2QF8", "2026-%02d-15T22:59:00Z".formatted(month))));
            }
            all.add(List.of(notice(kind, null, null)));
        }
        all.add(all.stream().flatMap(List::stream).toList());
        return all;
    }

    private String linkIn(PostedNotice... notices) {
        return letters.write(Locale.ENGLISH, List.of(notices))
                .text()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
    }

    private static PostedNotice notice(String reference, String due) {
        return notice(Notice.Kind.OVERDUE, reference, due);
    }

    private static PostedNotice notice(
            Notice.Kind kind,
            @org.jspecify.annotations.Nullable String reference,
            @org.jspecify.annotations.Nullable String due) {
        return new PostedNotice(
                UUID.randomUUID().toString(),
                kind,
                reference,
                due == null ? null : Instant.parse(due),
                "crisis-a",
                Notice.Recipient.WORKER,
                true,
                "crisis-a",
                null,
                null);
    }

    /** The words that are neither of the template nor a reference, a date or the link. */
    private static Set<String> otherWords(String text, String language) {
        var bundle = ResourceBundle.getBundle(
                "messages/notifications",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var template = bundle.keySet().stream()
                .filter(key -> !key.endsWith(".date"))
                .map(bundle::getString)
                .flatMap(line -> WORD.matcher(line).results().map(word -> word.group()))
                .collect(Collectors.toSet());
        var rest = text.replace("http://localhost:8080/camunda/app/tasklist/default/", "")
                .replace("http://localhost:8080/tasks/case/", "")
                .replace("http://localhost:8080/access", "")
                .replace("http://localhost:8080/camunda/app/cockpit/default/#/deadlines", "");
        rest = DATE.matcher(REFERENCE.matcher(rest).replaceAll("")).replaceAll("");
        var words = new HashSet<>(Arrays.asList(
                WORD.matcher(rest).results().map(word -> word.group()).toArray(String[]::new)));
        words.removeAll(template);
        return words;
    }

    private static String raw(MimeMessage mail) throws Exception {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
