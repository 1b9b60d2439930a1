package si.zavetje.world;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What this program wrote to its log since this was opened. */
public final class LogLines implements AutoCloseable {

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    /** Begins to listen. */
    public LogLines() {
        written.start();
        all.addAppender(written);
    }

    /** One text for each message; of one with a stack trace, with the name of what was thrown. */
    public List<String> all() {
        return List.copyOf(written.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " TRACE " + event.getThrowableProxy().getClassName()))
                .toList();
    }

    /** Forgets what was written so far. */
    public void forget() {
        written.list.clear();
    }

    @Override
    public void close() {
        all.detachAppender(written);
    }
}
