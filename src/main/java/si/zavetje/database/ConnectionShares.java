package si.zavetje.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Divides the connections that {@code spring.datasource.hikari.maximum-pool-size} allows into shares, and adds two for what is written besides. */
@Component
class ConnectionShares implements DestructionAwareBeanPostProcessor {

    private static final String NAME = "dataSource";
    private static final int FOR_HEALTH = 2;

    /** On top of the rest: each is held for one row, by somebody who holds one of another share. */
    private static final int BESIDES = 2;

    /** So many there are where nothing is set. */
    private static final int HIKARIS_OWN = 10;

    /** A monitor is answered within two seconds, whatever happens. */
    private static final Duration HEALTH_WAITS = Duration.ofSeconds(1);

    private final Environment settings;
    private final List<HikariDataSource> ours = new ArrayList<>();

    ConnectionShares(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!NAME.equals(name) || !(bean instanceof HikariDataSource whole)) {
            return bean;
        }
        int all = whole.getMaximumPoolSize() > 0 ? whole.getMaximumPoolSize() : HIKARIS_OWN;
        int forPeople = Math.max(1, all / 2 - FOR_HEALTH);
        var patience =
                settings.getProperty("zavetje.people.wait-for-connection", Duration.class, Duration.ofSeconds(3));
        var statement = settings.getProperty("zavetje.people.longest-statement", Duration.class, Duration.ofSeconds(5));
        var people = share(whole, "people", forPeople, patience, statement);
        var health = share(whole, "health", FOR_HEALTH, HEALTH_WAITS, HEALTH_WAITS);
        if (whole.getMinimumIdle() > all / 2) {
            whole.setMinimumIdle(all / 2);
        }
        whole.setMaximumPoolSize(Math.max(1, all - forPeople - FOR_HEALTH));
        return new Connections(whole, people, health, share(whole, "besides", BESIDES, patience, statement));
    }

    private HikariDataSource share(
            HikariDataSource whole, String name, int most, Duration patience, Duration longestStatement) {
        // Started when it is first needed, and not by copying the whole: the two would share the driver's settings.
        var share = new HikariDataSource();
        share.setPoolName(name);
        share.setJdbcUrl(whole.getJdbcUrl());
        share.setUsername(whole.getUsername());
        share.setPassword(whole.getPassword());
        if (whole.getDriverClassName() != null) {
            share.setDriverClassName(whole.getDriverClassName());
        }
        whole.getDataSourceProperties()
                .forEach((key, value) -> share.addDataSourceProperty(String.valueOf(key), value));
        share.setMaxLifetime(whole.getMaxLifetime());
        share.setMaximumPoolSize(most);
        share.setMinimumIdle(Math.min(2, most));
        share.setConnectionTimeout(patience.toMillis());
        share.setValidationTimeout(patience.toMillis() / 2);
        // Whether the database is there at all is found out by the program's own share.
        share.setInitializationFailTimeout(-1);
        boolean postgres = String.valueOf(whole.getJdbcUrl()).startsWith("jdbc:postgresql:");
        share.setConnectionInitSql(
                (postgres ? "set statement_timeout = " : "set query_timeout ") + longestStatement.toMillis());
        if (postgres) {
            // A database that is frozen does not even cancel.
            share.addDataSourceProperty("socketTimeout", String.valueOf(longestStatement.toSeconds() + 1));
            share.addDataSourceProperty("connectTimeout", String.valueOf(Math.max(1, patience.toSeconds())));
        }
        ours.add(share);
        return share;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (NAME.equals(name)) {
            ours.forEach(HikariDataSource::close);
        }
    }
}
