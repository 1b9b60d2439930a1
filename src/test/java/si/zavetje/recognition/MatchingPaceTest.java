package si.zavetje.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** Somebody who tries out whether persons are known is noticed. */
@EngineTest
class MatchingPaceTest {

    private static final List<String> KNOWN = List.of("Aleksandrina", "Filomena", "Hermenegilda", "Kunigunda");

    @Autowired
    World world;

    @Autowired
    MatchingPace pace;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_coordinator_is_told_of_an_account_that_refers_many_who_may_be_known() {
        world.clock.set("2027-03-01T09:00");
        KNOWN.forEach(name -> refer("police", name));
        world.clock.set("2027-04-01T09:00");
        var third = KNOWN.stream()
                .limit(3)
                .map(name -> refer("police-b", name))
                .toList()
                .get(2);
        pace.look();
        assertThat(notices()).isZero();
        assertThat(told(third)).doesNotContain("police-b");

        var fourth = refer("police-b", KNOWN.get(3));
        pace.look();
        pace.look();

        assertThat(notices()).isEqualTo(1);
        assertThat(told(fourth))
                .contains("the account police-b has sent at least 4 referrals")
                .contains("within 24 hours");
        world.clock.set("2027-04-03T09:00");
        assertThat(told(fourth)).doesNotContain("police-b");
    }

    private long notices() {
        return jdbc.sql("select count(*) from zv_notice where kind = 'UNUSUAL'")
                .query(Long.class)
                .single();
    }

    private String told(CaseReference reference) {
        return String.valueOf(world.form("coordinator", reference, "UserTask_CheckEarlierReferrals")
                .get("similarCases"));
    }

    private CaseReference refer(String username, String firstName) {
        var given = new HashMap<String, Object>(Map.of(
                "firstName",
                firstName,
                "secondName",
                "Vzorčevič",
                "alias",
                "",
                "documentNumber",
                "",
                "ageKnown",
                "BIRTH_DATE",
                "birthDate",
                "1999-05-10",
                "citizenship",
                List.of("RS")));
        return world.refer(username, new Answers().to("RegisterReferral", world.clock.instant(), given));
    }
}
