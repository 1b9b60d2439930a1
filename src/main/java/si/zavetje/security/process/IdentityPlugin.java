package si.zavetje.security.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;

/** Puts our accounts in the place of the engine's own user tables, which stay empty. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final VisiblePeople sight;

    IdentityPlugin(Directory directory) {
        this.sight = new VisiblePeople(directory);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new OurIdentities(sight);
            }
        });
    }
}
