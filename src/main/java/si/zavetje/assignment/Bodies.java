package si.zavetje.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Which organisations that answer for open cases cannot work any more, and who answers in their place. */
@Service
public class Bodies {

    private static final String VACANT =
            """
            select r.case_reference, r.capacity, r.organisation
            from zv_responsibility r join zv_referral f on f.case_reference = r.case_reference
            where r.until_at is null and f.ended_at is null
              and not exists (select 1 from zv_account a join zv_organisation o on o.id = a.organisation
                              where o.id = r.organisation and o.active and not a.disabled
                                and a.confidentiality_signed_on is not null)
            """;

    private final JdbcClient jdbc;
    private final Responsibilities responsibilities;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Bodies(JdbcClient jdbc, Responsibilities responsibilities, Directory directory, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.events = events;
    }

    /** In these open cases an organisation cannot work; in all others every one can. */
    public record Looked(List<String> vacantCases) {}

    /** Another organisation answers for a case; what the one before had still to do is its to do. */
    public record Replaced(CaseReference reference, Capacity capacity, String from, String to) {}

    @EventListener
    void on(Accounts.PersonWent person) {
        if (person.why().forGood()) {
            look();
        }
    }

    /** Looks which cases lack an organisation that can work. */
    @Transactional
    public void look() {
        events.publishEvent(new Looked(jdbc.sql("select distinct v.case_reference from (" + VACANT + ") v order by 1")
                .query(String.class)
                .list()));
    }

    /** Whether every organisation that answers for a case can work. */
    public boolean complete(CaseReference reference) {
        return vacancy(reference).isEmpty();
    }

    /** What is looked for first in a case. */
    Optional<Vacancy> vacancy(CaseReference reference) {
        return jdbc.sql(VACANT + "and r.case_reference = ? order by r.capacity fetch first 1 rows only")
                .param(reference.text())
                .query(Vacancy.class)
                .optional();
    }

    /** The organisations that can take that over, first in order first. */
    public List<Organisation> eligible(Capacity capacity) {
        return directory.workingOrganisationsOf(OrganisationKind.valueOf(capacity.name()));
    }

    /**
     * Makes another organisation answer for the case.
     *
     * @throws Refusal when it is none of the kind that is needed, or has nobody who may work
     */
    @Transactional
    void name(CaseReference reference, String organisation) {
        var vacancy = vacancy(reference).orElseThrow(() -> new Refusal("assignment.refused.works-again"));
        if (eligible(vacancy.capacity()).stream().map(Organisation::id).noneMatch(organisation::equals)) {
            throw new Refusal("assignment.refused.no-such-body");
        }
        replace(reference, vacancy.capacity(), vacancy.organisation(), organisation);
    }

    /** Hands a case over in one capacity, with all that is still to be done in it. */
    @Transactional
    public void replace(CaseReference reference, Capacity capacity, String from, String to) {
        responsibilities.assign(reference, capacity, to);
        events.publishEvent(new Replaced(reference, capacity, from, to));
    }

    /** Whether there is such a case, and it is open. */
    boolean open(CaseReference reference) {
        return jdbc.sql("select count(*) from zv_referral where case_reference = ? and ended_at is null")
                        .param(reference.text())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
