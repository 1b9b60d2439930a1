package si.zavetje.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import si.zavetje.audit.Act;
import si.zavetje.audit.AuditTrail;
import si.zavetje.directory.Directory;

/** Writes down what is done to accounts and organisations, and tells those whom it concerns, in the same transaction. */
@Component
class AccessLog {
    private final AuditTrail trail;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    AccessLog(AuditTrail trail, Directory directory, ApplicationEventPublisher events) {
        this.trail = trail;
        this.directory = directory;
        this.events = events;
    }

    void organisation(@Nullable String by, Act act, String organisation) {
        trail.record(by, act, Act.Outcome.DONE, null, organisation, null);
    }

    void contact(String by, String account, String organisation) {
        trail.record(by, Act.CONTACT_CHANGED, Act.Outcome.DONE, account, organisation, null);
    }

    void account(
            @Nullable String by,
            Act act,
            Act.Outcome outcome,
            String account,
            String organisation,
            @Nullable String askedBy) {
        trail.record(by, act, outcome, account, organisation, askedBy);
        boolean withCases = directory
                .organisation(organisation)
                .filter(known -> known.kind().worksOnCases())
                .isPresent();
        // At its first start nobody is there yet who could be told.
        boolean somebodyIsThere = by != null || act != Act.ACCOUNT_CREATED;
        if (withCases && somebodyIsThere) {
            boolean hers = directory.isMember(account, organisation);
            events.publishEvent(new AccessNews(
                    UUID.randomUUID().toString(), organisation, hers ? account : null, outcome == Act.Outcome.ASKED));
        }
    }
}
