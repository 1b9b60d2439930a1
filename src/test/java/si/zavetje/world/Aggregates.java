package si.zavetje.world;

import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.repository.support.JdbcRepositoryFactory;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import si.zavetje.database.JdbcMapping;

/** The repositories of aggregates at a database, without the rest of the program. */
public final class Aggregates {

    private Aggregates() {}

    /** One of them. */
    public static <R> R at(DataSource database, Class<R> repository) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> database);
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(database));
        context.registerBean(
                "transactionManager", JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.register(JdbcMapping.class);
        context.refresh();
        var factory = new JdbcRepositoryFactory(
                context.getBean(DataAccessStrategy.class),
                context.getBean(RelationalMappingContext.class),
                context.getBean(JdbcConverter.class),
                context.getBean(Dialect.class),
                context,
                context.getBean(NamedParameterJdbcTemplate.class));
        context.getBean(JdbcAggregateTemplate.class);
        return factory.getRepository(repository);
    }
}
