package si.zavetje.referral;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.decisions.process.RealTables;
import si.zavetje.recognition.Persons;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;

/** Referred persons on a database of their own, for a test of another feature's rules without an application. */
public record Referrals(Referral referral, ReceivedReferrals received, JdbcClient jdbc, Clock clock) {

    /** Nobody is referred yet; the key is in that folder. */
    public static Referrals at(Clock clock, Path folder) {
        var tables = Database.H2.migrated();
        var jdbc = JdbcClient.create(tables);
        var facts = Persons.facts(jdbc, folder);
        var referrals = new ReceivedReferrals(Aggregates.at(tables, ReceivedReferralRows.class));
        var ages = new Ages(referrals, facts, RealTables.read(), event -> {}, clock);
        var referral = new Referral(
                referrals,
                Persons.index(jdbc, folder, facts),
                facts,
                ages,
                new StaticListableBeanFactory().getBeanProvider(WordOfGuardian.class),
                RealTables.read(),
                event -> {},
                clock);
        return new Referrals(referral, referrals, jdbc, clock);
    }

    /** The person of that case was referred. */
    public void receive(CaseReference reference, boolean child) {
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        received.save(new ReceivedReferral(
                reference.text(), clock.instant(), Referral.LegalStatus.EU, false, false, child, 0, null, null, 0));
    }
}
