package si.zavetje.delivery;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.deadlines.Calculator;
import si.zavetje.shared.LegalZone;

/** Forgets whom we told what once the policy in force says that it was kept long enough; never what was not told yet. */
@Service
class NoticeRetention {

    /** How long sent notices are kept, as the policy calls it. */
    static final String RULE = "retention.notices";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRetention.class);

    private final OldMessages old;
    private final Calculator calculator;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeRetention(OldMessages old, Calculator calculator, TransactionTemplate transaction, Clock clock) {
        this.old = old;
        this.calculator = calculator;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Forgets day by day, in small steps, so that nobody who sends has to wait. */
    void forget() {
        int messages = 0;
        var oldest = old.oldest();
        while (oldest.isPresent() && isOver(oldest.get())) {
            messages += forgetUpTo(LegalZone.endOf(LegalZone.dayOf(oldest.get())));
            oldest = old.oldest();
        }
        if (messages > 0) {
            LOG.info("{} messages were kept long enough and are forgotten", messages);
        }
    }

    private int forgetUpTo(Instant end) {
        int all = 0;
        for (int some = remove(end); some > 0; some = remove(end)) {
            all += some;
        }
        return all;
    }

    private int remove(Instant before) {
        var removed = transaction.execute(status -> old.remove(before));
        return removed == null ? 0 : removed;
    }

    private boolean isOver(Instant told) {
        return !calculator.endOf(RULE, told).isAfter(clock.instant());
    }
}
