package si.zavetje.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.CaseReference;

/** Which organisation answers for a case in which capacity, and which persons are appointed to its group. */
@Component
public class Responsibilities {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<NamedMembers> named;
    private final ApplicationEventPublisher events;

    Responsibilities(
            JdbcClient jdbc, Clock clock, ObjectProvider<NamedMembers> named, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.named = named;
        this.events = events;
    }

    /** Another organisation, or none any more, answers for a case in a capacity in which one did before. */
    public record HandedOver(CaseReference reference) {}

    /** Hands a capacity to an organisation; whoever had it before loses it at once. */
    @Transactional
    public void assign(CaseReference reference, Capacity capacity, String organisation) {
        if (organisationFor(reference, capacity).filter(organisation::equals).isPresent()) {
            return;
        }
        boolean handedOver = stop(reference, capacity);
        jdbc.sql(
                        "insert into zv_responsibility (id, case_reference, capacity, organisation, since) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), reference.text(), capacity.name(), organisation, now())
                .update();
        if (handedOver) {
            events.publishEvent(new HandedOver(reference));
        }
    }

    /** Ends a capacity: its organisation keeps only what it recorded itself. */
    @Transactional
    public void end(CaseReference reference, Capacity capacity) {
        if (stop(reference, capacity)) {
            events.publishEvent(new HandedOver(reference));
        }
    }

    private boolean stop(CaseReference reference, Capacity capacity) {
        return jdbc.sql(
                                "update zv_responsibility set until_at = ? where case_reference = ? and capacity = ? and until_at is null")
                        .params(now(), reference.text(), capacity.name())
                        .update()
                > 0;
    }

    /** The organisation that now answers in a capacity. */
    public Optional<String> organisationFor(CaseReference reference, Capacity capacity) {
        return jdbc.sql("select organisation from zv_responsibility where case_reference = ? and capacity = ?"
                        + " and until_at is null")
                .params(reference.text(), capacity.name())
                .query(String.class)
                .optional();
    }

    /** The organisations that have answered in a capacity so far, in order. */
    public List<String> pastAndPresent(CaseReference reference, Capacity capacity) {
        return jdbc.sql(
                        "select organisation from zv_responsibility where case_reference = ? and capacity = ? order by since")
                .params(reference.text(), capacity.name())
                .query(String.class)
                .list();
    }

    /** Appoints a person to the group of a case. */
    @Transactional
    public void appoint(CaseReference reference, String username) {
        if (appointed(reference).contains(username)) {
            return;
        }
        jdbc.sql("insert into zv_appointment (id, case_reference, username, since) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), reference.text(), username, now())
                .update();
    }

    /** Ends all appointments to the group of a case, and with them the members' access. */
    @Transactional
    public void dismissGroup(CaseReference reference) {
        jdbc.sql("update zv_appointment set until_at = ? where case_reference = ? and until_at is null")
                .params(now(), reference.text())
                .update();
    }

    /** The persons now appointed, by user name. */
    public List<String> appointed(CaseReference reference) {
        return jdbc.sql(
                        "select username from zv_appointment where case_reference = ? and until_at is null order by username")
                .param(reference.text())
                .query(String.class)
                .list();
    }

    /** How a reader stands to a case now; a person may stand to it in two ways at once. */
    Set<Relation> relationsOf(Reader reader, CaseReference reference) {
        var relations = EnumSet.noneOf(Relation.class);
        jdbc.sql("select case when until_at is null then 'RESPONSIBLE' else 'FORMER' end from zv_responsibility"
                        + " where case_reference = :reference and organisation = :organisation"
                        + " union select 'APPOINTED' from zv_appointment"
                        + " where case_reference = :reference and username = :username and until_at is null")
                .param("reference", reference.text())
                .param("organisation", reader.organisation())
                .param("username", reader.username())
                .query(String.class)
                .list()
                .forEach(relation -> relations.add(Relation.valueOf(relation)));
        return relations.isEmpty() ? EnumSet.of(Relation.NONE) : relations;
    }

    /** Whether a reader is named to the group of a case, and has still to sign the statement. */
    boolean isNamed(Reader reader, CaseReference reference) {
        return named.stream().anyMatch(groups -> groups.awaitsSignature(reference, reader.username()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
