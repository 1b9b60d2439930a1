package si.zavetje.process;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what a database is asked: round trips (a batch is one) and commits that had something to write. */
final class SqlCount implements QueryExecutionListener, MethodExecutionListener {

    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicInteger writeCommits = new AtomicInteger();
    private final Set<String> dirty = ConcurrentHashMap.newKeySet();

    /** What was counted so far. */
    record Reading(int roundTrips, int writeCommits) {
        Reading since(Reading before) {
            return new Reading(roundTrips - before.roundTrips, writeCommits - before.writeCommits);
        }
    }

    DataSource around(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .listener(this)
                .methodListener(this)
                .build();
    }

    Reading read() {
        return new Reading(roundTrips.get(), writeCommits.get());
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        roundTrips.incrementAndGet();
        boolean reads = queries.stream()
                .allMatch(query ->
                        query.getQuery().strip().toLowerCase(Locale.ROOT).startsWith("select"));
        if (!reads) {
            dirty.add(execution.getConnectionId());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void beforeMethod(MethodExecutionContext context) {}

    @Override
    public void afterMethod(MethodExecutionContext context) {
        Method method = context.getMethod();
        if (method.getName().equals("commit")
                && dirty.remove(context.getConnectionInfo().getConnectionId())) {
            writeCommits.incrementAndGet();
        }
    }
}
