package si.zavetje.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms of this release, all together, under the same names in the jar and in a test. One changed
 * file makes a new version of every definition, so a task always finds the form it was made with.
 */
@Component
class ModelDeployment extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            var deployment = engine.getRepositoryService()
                    .createDeployment()
                    .name("zavetje")
                    .enableDuplicateFiltering(false);
            var found = new PathMatchingResourcePatternResolver();
            for (var pattern : List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form")) {
                for (Resource resource : found.getResources(pattern)) {
                    try (var content = resource.getInputStream()) {
                        deployment.addInputStream(resource.getFilename(), content);
                    }
                }
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
