package si.zavetje.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.directory.Contacts;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

@HttpTest
class ContactsPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Contacts contacts;

    @Test
    void the_administrator_enters_where_and_when_somebody_is_told() {
        var admin = new Browser(port).signIn("admin");
        assertThat(admin.get("/admin").body()).contains("href=\"/admin/contacts\"");
        assertThat(admin.get("/admin/contacts").body()).contains("group-1@zavetje.example", "value=\"08:00\"");

        var answer = admin.post(
                "/admin/contacts",
                form(
                        "group-1",
                        Map.of(
                                "email",
                                "ana@office.example",
                                "language",
                                "sl",
                                "deputy",
                                "true",
                                "standIn",
                                "group-2")));

        assertThat(answer.statusCode()).isEqualTo(302);
        var entered = contacts.of("group-1");
        assertThat(entered.email()).isEqualTo("ana@office.example");
        assertThat(entered.language()).isEqualTo("sl");
        assertThat(entered.deputy()).isTrue();
        assertThat(entered.crisisDuty()).isFalse();
        assertThat(entered.standIn()).isEqualTo("group-2");
        assertThat(entered.workDays()).isEqualTo("3");
        assertThat(admin.get("/admin/contacts").body()).contains("ana@office.example");
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence_and_what_was_typed_stays() {
        var admin = new Browser(port).signIn("admin").speaking("sl");
        admin.get("/admin/contacts");

        for (var email : new String[] {"ana", "Ana <ana@office.example>", "a@b.example\r\nBcc: c@d.example"}) {
            var answer = admin.post("/admin/contacts", form("social", Map.of("email", email)));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Vnesite en sam e-poštni naslov");
        }
        assertThat(admin.post("/admin/contacts", form("social", Map.of("email", "ana")))
                        .body())
                .contains("value=\"ana\"");
        assertThat(admin.post("/admin/contacts", form("social", Map.of("workFrom", "soon")))
                        .body())
                .contains("To ni ura. Vpišite na primer 8.00");
        assertThat(admin.post("/admin/contacts", form("social", Map.of("absentFrom", "soon")))
                        .body())
                .contains("To ni datum. Vpišite najprej dan");
        assertThat(admin.post("/admin/contacts", form("social", Map.of("standIn", "police")))
                        .body())
                .contains("Nadomešča lahko");
        assertThat(contacts.of("social").email()).isEqualTo("social@zavetje.example");
    }

    @Test
    void whoever_is_second_is_told_and_nobody_else_may_come_in() {
        var admin = new Browser(port).signIn("admin");
        admin.get("/admin/contacts");
        var form = form("asylum", Map.of());
        assertThat(admin.post("/admin/contacts", form).statusCode()).isEqualTo(302);
        assertThat(admin.post("/admin/contacts", form).statusCode()).isEqualTo(409);
        assertThat(new Browser(port)
                        .signIn("coordinator")
                        .get("/admin/contacts")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).signIn("police").get("/admin/contacts").statusCode())
                .isEqualTo(403);
    }

    private Map<String, String> form(String username, Map<String, String> typed) {
        var form = new HashMap<>(Map.of(
                "username", username,
                "email", username + "@office.example",
                "language", "en",
                "workDays", "3",
                "workFrom", "08:00",
                "workTo", "16:00",
                "version", String.valueOf(contacts.of(username).version())));
        form.putAll(typed);
        return form;
    }
}
