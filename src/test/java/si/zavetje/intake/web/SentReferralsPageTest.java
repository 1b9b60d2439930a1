package si.zavetje.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** Every body that refers begins with its own form in Tasklist, and reads on a page what became of it, and nothing more. */
@HttpTest
class SentReferralsPageTest {

    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @ParameterizedTest
    @CsvSource({
        "labour, ReferralByInspector",
        "finance, ReferralByInspector",
        "union, ReferralByInspector",
        "crisis-a, ReferralByOrganisation",
        "safe-a, ReferralByOrganisation",
        "reintegration-a, ReferralByOrganisation",
        "ngo, ReferralByOrganisation",
        "asylum, ReferralByAuthority",
        "prosecutor, ReferralByAuthority",
        "migration, ReferralByAuthority",
        "unit, ReferralByAuthority",
        "consulate, ReferralByAuthority",
        "social, ReferralByCarer",
        "health, ReferralByCarer",
        "school, ReferralByCarer"
    })
    void everybody_who_refers_does_so_with_her_own_form_and_with_no_other(String username, String model) {
        var sender = Visitor.signIn(port, username);

        assertThat(sender.startable()).containsExactly(model);
        assertThat(new Browser(port).signIn(username).get("/").body())
                .contains("processStart=" + model, "href=\"/referrals\"");
        sender.refer(model, answers(model));
        assertThat(RECEIPT.matcher(sender.remark()).find()).isTrue();
    }

    @Test
    void whoever_does_not_refer_begins_nothing() {
        for (var username : List.of("group-1", "coordinator")) {
            assertThat(new Browser(port).signIn(username).get("/referrals").statusCode())
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> Visitor.signIn(port, "group-1").refer("ReferralByCarer", answers("ReferralByCarer")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Visitor.signIn(port, "labour").refer(Map.of())).isInstanceOf(Exception.class);
    }

    @Test
    void the_page_shows_the_receipt_and_three_words_in_either_language_to_the_organisation_alone() {
        var sender = Visitor.signIn(port, "school");
        var reference = sender.refer("ReferralByCarer", answers("ReferralByCarer"));
        var found = RECEIPT.matcher(sender.remark());
        assertThat(found.find()).isTrue();
        var receipt = found.group();
        var browser = new Browser(port).signIn("school");
        var page = browser.get("/referrals").body();

        assertThat(page).contains(receipt, "Received").doesNotContain(reference);
        assertThat(browser.get("/referrals?lang=sl").body()).contains(receipt, "Prejeta", "Moje napotitve");
        assertThat(new Browser(port).signIn("health").get("/referrals").body()).doesNotContain(receipt);
        assertThat(browser.get("/cases/" + reference).statusCode()).isEqualTo(200);

        Visitor.signIn(port, "police").complete("Receive the referral", reference, Map.of("answer", "TAKEN_UP"));

        assertThat(browser.get("/referrals?lang=en").body()).contains(receipt, "Taken up");
        assertThat(browser.get("/cases/" + reference).statusCode()).isEqualTo(404);
    }

    private Map<String, Object> answers(String model) {
        return new Answers()
                .to(
                        model.replace("ReferralBy", "ReferBy"),
                        clock.instant(),
                        Map.of(
                                "ageKnown",
                                "ESTIMATE",
                                "estimatedAge",
                                30,
                                "ageDisputed",
                                false,
                                "immediateDanger",
                                "NO"));
    }
}
