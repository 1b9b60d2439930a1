package si.zavetje.structure;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Which code is reached from other code: through calls and references, through whatever implements what is called, and through
 * every listener as soon as an event is published.
 */
final class CallGraph {

    private final List<JavaMethod> listeners;

    CallGraph(JavaClasses classes) {
        this.listeners = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                .toList();
    }

    /** Every path from a root to a call that is not allowed, each written as the steps that lead to it. */
    List<String> paths(Stream<? extends JavaCodeUnit> roots, Predicate<CodeUnitAccessTarget> forbidden) {
        Map<JavaCodeUnit, @Nullable JavaCodeUnit> reachedFrom = new LinkedHashMap<>();
        var next = new ArrayDeque<JavaCodeUnit>();
        roots.forEach(root -> {
            reachedFrom.put(root, null);
            next.add(root);
        });
        var found = new ArrayList<String>();
        while (!next.isEmpty()) {
            var unit = next.remove();
            for (var access : accessesOf(unit)) {
                if (forbidden.test(access.getTarget())) {
                    found.add(
                            way(unit, reachedFrom) + " → " + access.getTarget().getFullName());
                }
                reached(access.getTarget()).forEach(target -> {
                    if (!reachedFrom.containsKey(target)) {
                        reachedFrom.put(target, unit);
                        next.add(target);
                    }
                });
            }
        }
        return found;
    }

    private static List<JavaCodeUnitAccess<?>> accessesOf(JavaCodeUnit unit) {
        var all = new ArrayList<JavaCodeUnitAccess<?>>(unit.getCallsFromSelf());
        all.addAll(unit.getMethodReferencesFromSelf());
        all.addAll(unit.getConstructorReferencesFromSelf());
        return all;
    }

    private Stream<JavaCodeUnit> reached(CodeUnitAccessTarget target) {
        if (target.getOwner().isAssignableTo(ApplicationEventPublisher.class)) {
            return listeners.stream().map(JavaCodeUnit.class::cast);
        }
        var itself = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        return Stream.concat(
                itself, target.getOwner().getAllSubclasses().stream().flatMap(type -> implementations(type, target)));
    }

    private static Stream<JavaCodeUnit> implementations(JavaClass type, CodeUnitAccessTarget target) {
        return type.getMethods().stream()
                .filter(method -> method.getName().equals(target.getName())
                        && method.getRawParameterTypes().size()
                                == target.getRawParameterTypes().size())
                .map(JavaCodeUnit.class::cast);
    }

    private static String way(JavaCodeUnit unit, Map<JavaCodeUnit, @Nullable JavaCodeUnit> reachedFrom) {
        var steps = new ArrayDeque<String>();
        for (@Nullable JavaCodeUnit step = unit; step != null; step = reachedFrom.get(step)) {
            steps.addFirst(step.getOwner().getSimpleName() + "." + step.getName());
        }
        return String.join(" → ", steps);
    }
}
