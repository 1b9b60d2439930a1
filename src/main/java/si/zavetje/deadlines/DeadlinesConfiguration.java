package si.zavetje.deadlines;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration
class DeadlinesConfiguration {
    @Bean
    Policies policies(@Value("${zavetje.policy-file}") Resource file) {
        return Policies.of(file);
    }
}
