package si.zavetje.policy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration
class PolicyConfiguration {
    @Bean
    Policies policies(@Value("${zavetje.policy-file}") Resource file) {
        return Policies.of(file);
    }
}
