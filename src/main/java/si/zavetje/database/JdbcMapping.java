package si.zavetje.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/** How aggregates lie in tables: names are written plainly, for both databases, and an instant is stored in UTC. */
@Configuration(proxyBeanMethods = false)
public class JdbcMapping extends AbstractJdbcConfiguration {

    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> names, JdbcCustomConversions conversions, RelationalManagedTypes types) {
        var context = super.jdbcMappingContext(names, conversions, types);
        context.setForceQuote(false);
        return context;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(new Stored(), new Read());
    }

    @WritingConverter
    private static final class Stored implements Converter<Instant, OffsetDateTime> {

        @Override
        public OffsetDateTime convert(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }

    @ReadingConverter
    private static final class Read implements Converter<OffsetDateTime, Instant> {

        @Override
        public Instant convert(OffsetDateTime stored) {
            return stored.toInstant();
        }
    }
}
