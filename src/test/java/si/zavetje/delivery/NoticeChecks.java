package si.zavetje.delivery;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.coordination.Deliveries;
import si.zavetje.obligations.AnyStep;
import si.zavetje.watch.Finding;
import si.zavetje.watch.Watcher;

/** A quiet office beside a mail server that may misbehave. */
abstract class NoticeChecks {

    static final Pattern REFERENCE = Pattern.compile("(?m)^Reference: (.{9})$");

    @Autowired
    Office office;

    @Autowired
    AnyStep steps;

    @Autowired
    Outbox outbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Watcher watcher;

    final MisbehavingServer server = new MisbehavingServer();

    @BeforeEach
    void a_quiet_office() {
        // A case that another test left behind is late or an alarm.
        steps.endAll();
        office.opens();
    }

    @AfterEach
    void the_server_goes() {
        server.close();
    }

    List<Finding> undelivered() {
        return watcher.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.UNDELIVERED)
                .toList();
    }
}
