package si.zavetje.obligations.process;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.WhatIf;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Questions;

/** Reads the questions from the models as they were last deployed, and asks the same answers as the engine does. */
@Component
class ModelQuestions implements Questions {

    private static final Logger LOG = LoggerFactory.getLogger(ModelQuestions.class);

    private final ProcessEngine engine;
    private final ClockRules rules;
    private final WhatIf whatIf;

    /** A drawing does not change while the program runs. */
    private final Map<String, Map<String, ClockRule>> drawn = new ConcurrentHashMap<>();

    ModelQuestions(ProcessEngine engine, ClockRules rules, WhatIf whatIf) {
        this.engine = engine;
        this.rules = rules;
        this.whatIf = whatIf;
    }

    @Override
    public Optional<Instant> ask(Obligation obligation) {
        try {
            return ruleOf(obligation)
                    .map(rule -> whatIf.at(obligation.startedAt(), () -> rules.ask(rule, obligation.caseReference())));
        } catch (RuntimeException problem) {
            if (isOfTheDatabase(problem)) {
                throw problem;
            }
            // Whatever the answer was counted from is missing; only the person who asked needs to know, and nothing it
            // says.
            LOG.warn(
                    "The date of obligation {} cannot be asked for again: {}",
                    obligation.id(),
                    NestedExceptionUtils.getMostSpecificCause(problem)
                            .getClass()
                            .getName());
            return Optional.empty();
        }
    }

    /** Nothing that is asked in the same transaction would be answered any more; a row that is not there is an answer. */
    private static boolean isOfTheDatabase(RuntimeException problem) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException
                        || cause instanceof DataAccessException && !(cause instanceof EmptyResultDataAccessException));
    }

    @Override
    public Set<String> dependingOn(String rule) {
        return all().entrySet().stream()
                .filter(place -> place.getValue().dependsOn(rule))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How a clock is counted; nothing when the model has it no more. */
    Optional<ClockRule> ruleOf(Obligation obligation) {
        return Optional.<@Nullable ClockRule>ofNullable(all().get(obligation.phase() + "." + obligation.activity()));
    }

    private Map<String, ClockRule> all() {
        return drawn.computeIfAbsent("", key -> read());
    }

    private Map<String, ClockRule> read() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list();
        var places = new HashMap<String, ClockRule>();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            for (var definition : latest) {
                activities(configuration.getDeploymentCache().findDeployedProcessDefinitionById(definition.getId()))
                        .forEach(activity -> Optional.<@Nullable ClockRule>ofNullable(
                                        ClockParseListener.ruleOf(activity))
                                .ifPresent(rule -> places.put(definition.getKey() + "." + activity.getId(), rule)));
            }
            return context;
        });
        return places;
    }

    private static Stream<ActivityImpl> activities(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(each -> Stream.concat(Stream.of(each), activities(each)));
    }
}
