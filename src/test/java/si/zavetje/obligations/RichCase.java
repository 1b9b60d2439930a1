package si.zavetje.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Cases;

/** A case of which everything is known that any clock is counted from, so that any step of any model can be begun alone. */
public final class RichCase {

    private final Cases cases;
    private final Responsibilities responsibilities;
    private final JdbcClient jdbc;
    private final Clock clock;

    public RichCase(Cases cases, Responsibilities responsibilities, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.responsibilities = responsibilities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens such a case now. */
    public CaseReference open() {
        var reference = cases.identified("TCN_IRREGULAR");
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        responsibilities.assign(reference, Capacity.SAFE_PROVIDER, "safe-a");
        responsibilities.assign(reference, Capacity.REINTEGRATION_PROVIDER, "reintegration-a");
        responsibilities.assign(reference, Capacity.SOCIAL_WORK_CENTRE, "social");
        insert(
                "zv_standby (case_reference, round, provider, asked_at, eta, version)",
                reference.text(),
                1,
                "crisis-a",
                now(),
                now(),
                1);
        insert("zv_crisis_stay (case_reference, admitted_at, version)", reference.text(), now(), 1);
        insert(
                "zv_provider_stay (id, case_reference, number, housing, provider, since, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                "CRISIS",
                "crisis-a",
                now(),
                1);
        var transfer = UUID.randomUUID();
        insert(
                "zv_transfer (id, case_reference, number, housing, giver, reason, asked_at, agreed, round, version)",
                transfer,
                reference.text(),
                1,
                "CRISIS",
                "crisis-a",
                "OTHER",
                now(),
                true,
                1,
                1);
        insert(
                "zv_transfer_question (transfer, position, round, provider, asked_at)",
                transfer,
                0,
                1,
                "crisis-b",
                now());
        insert(
                "zv_unit_transfer (id, case_reference, number, giver, unit, reason, asked_at, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                "police-a",
                "police-b",
                "TERRITORY",
                now(),
                1);
        insert(
                "zv_incoming_referral (case_reference, receipt, form, sender, sender_role, sent_at, danger, version)",
                reference.text(),
                "R-" + reference.text(),
                "ReferByInspector",
                "labour",
                "IRSD",
                now(),
                false,
                1);
        insert("zv_incoming_offer (referral, position, unit, offered_at)", reference.text(), 0, "police-a", now());
        insert(
                "zv_permission (id, case_reference, number, granted, granted_on, last_day, extensions, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                true,
                today(),
                today().plusMonths(3),
                0,
                1);
        insert(
                "zv_residence_permit (id, case_reference, number, applied_at, valid_from, valid_to, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                now(),
                today(),
                today().plusYears(1),
                1);
        insert(
                "zv_recovery_period (id, case_reference, grounds_on, last_day, extensions, version)",
                UUID.randomUUID(),
                reference.text(),
                today(),
                today().plusDays(30),
                0,
                1);
        for (var body : java.util.List.of("border", "migration")) {
            insert(
                    "zv_removal_notice (id, case_reference, number, recipient, until_day, sent_at, version)",
                    UUID.randomUUID(),
                    reference.text(),
                    1,
                    body,
                    today().plusDays(30),
                    now(),
                    1);
        }
        insert(
                "zv_safe_stay (id, case_reference, number, title_impossible, still_sought, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                false,
                true,
                1);
        insert(
                "zv_reintegration (id, case_reference, number, title_needed, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                false,
                1);
        insert(
                "zv_risk_assessment (id, case_reference, number, level, assessed_at, next_review, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                "LOW",
                now(),
                today().plusMonths(1),
                1);
        insert(
                "zv_compensation_right (id, case_reference, begun_at, act_ended_on, incapacity, incapacity_until,"
                        + " enforcement_on, version)",
                UUID.randomUUID(),
                reference.text(),
                now(),
                today(),
                "CEASED",
                today().plusMonths(4),
                today(),
                1);
        insert(
                "zv_assisted_return (id, case_reference, number, wish, wished_at, departed_on, contacts, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                "WANTED",
                now(),
                today(),
                0,
                1);
        insert(
                "zv_compensation_claim (id, case_reference, number, filed_on, came, came_on, supplement_until, in_part,"
                        + " version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                today(),
                "SUPPLEMENT",
                today(),
                today().plusMonths(1),
                false,
                1);
        responsibilities.assign(reference, Capacity.PROSECUTOR, "prosecutor-a");
        insert(
                "zv_proceedings (id, case_reference, complaint, named_at, version)",
                UUID.randomUUID(),
                reference.text(),
                "FILED",
                now(),
                1);
        insert(
                "zv_hearing (id, case_reference, number, at, fixed_at, cancelled, prepared, version)",
                UUID.randomUUID(),
                reference.text(),
                1,
                now().plusDays(40),
                now(),
                false,
                false,
                1);
        group(reference);
        return reference;
    }

    private void group(CaseReference reference) {
        var group = UUID.randomUUID();
        insert(
                "zv_group (id, case_reference, number, chair, named_at, version)",
                group,
                reference.text(),
                1,
                "group-1",
                now(),
                1);
        insert(
                "zv_group_member (group_id, position, username, organisation, signed_at)",
                group,
                1,
                "group-1",
                "group-a",
                now());
        insert("zv_group_member (group_id, position, username, organisation)", group, 2, "group-3", "group-b");
        insert(
                "zv_group_round (id, group_id, number, proposal, proposed_at, version)",
                UUID.randomUUID(),
                group,
                1,
                "CONFIRM_PROGRAMME",
                now(),
                1);
    }

    private void insert(String tableAndColumns, Object... values) {
        var places = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into " + tableAndColumns + " values (" + places + ")")
                .params(values)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LegalZone.dayOf(clock.instant());
    }
}
