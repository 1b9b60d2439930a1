package si.zavetje.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Disclosures;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Relation;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.CsvTable;

/**
 * The one table of who may read and write what: role × compartment × relation to the case; what it lacks is refused. Whoever may not
 * learn of the person, by consent or by law, reads nothing but what her own organisation wrote.
 */
@Component
class AccessRules {

    /** How much of a compartment a reader sees. */
    enum Scope {
        NOTHING,
        OWN_ENTRIES,
        ALL_ENTRIES
    }

    private record Question(OrganisationKind role, Compartment compartment, Relation relation) {}

    private record Answer(Scope read, boolean write) {}

    private final Map<Question, Answer> answers = new HashMap<>();
    private final Responsibilities responsibilities;
    private final ObjectProvider<AskedOrganisations> asked;
    private final ObjectProvider<Disclosures> disclosures;

    AccessRules(
            Responsibilities responsibilities,
            ObjectProvider<AskedOrganisations> asked,
            ObjectProvider<Disclosures> disclosures) {
        this.responsibilities = responsibilities;
        this.asked = asked;
        this.disclosures = disclosures;
        CsvTable.rows("access-rules.csv").forEach(this::add);
    }

    private void add(List<String> cells) {
        var question = new Question(
                OrganisationKind.valueOf(cells.get(0)),
                Compartment.valueOf(cells.get(1)),
                Relation.valueOf(cells.get(2)));
        var answer = new Answer(Scope.valueOf(cells.get(3)), Boolean.parseBoolean(cells.get(4)));
        if (answers.put(question, answer) != null) {
            throw new IllegalStateException("two access rules for " + question);
        }
    }

    Scope readScope(Reader reader, CaseReference reference, Compartment compartment) {
        return scope(reader, relations(reader, reference), compartment, learning(reference, reader.role()));
    }

    /** How much of every part a reader sees; how she stands to the case is looked up once. */
    Map<Compartment, Scope> readScopes(Reader reader, CaseReference reference) {
        var relations = relations(reader, reference).toList();
        var learning = learning(reference, reader.role());
        var scopes = new EnumMap<Compartment, Scope>(Compartment.class);
        for (var part : Compartment.values()) {
            scopes.put(part, scope(reader, relations.stream(), part, learning));
        }
        return scopes;
    }

    /** Of who may not learn what others wrote, what remains is what her own organisation wrote. */
    private Scope scope(
            Reader reader, Stream<Relation> relations, Compartment compartment, Predicate<Relation> mayLearn) {
        return relations
                .flatMap(relation -> answer(reader, compartment, relation).stream()
                        .map(answer -> answer.read() == Scope.ALL_ENTRIES && !mayLearn.test(relation)
                                ? Scope.OWN_ENTRIES
                                : answer.read()))
                .max(Comparator.naturalOrder())
                .orElse(Scope.NOTHING);
    }

    /** Whether somebody may learn of the person, asked once for each way in which she stands to the case. */
    private Predicate<Relation> learning(CaseReference reference, OrganisationKind role) {
        var known = new EnumMap<Relation, Boolean>(Relation.class);
        return relation -> switch (relation) {
            case RESPONSIBLE, APPOINTED, ASKED ->
                known.computeIfAbsent(relation, asked -> disclosures.stream()
                        .allMatch(rules -> rules.mayLearn(reference, role, asked)));
            case NAMED, SENDER, FORMER, NONE -> true;
        };
    }

    boolean mayWrite(Reader author, CaseReference reference, Compartment compartment) {
        return relations(author, reference).anyMatch(relation -> writes(author, compartment, relation));
    }

    /** In which parts somebody may write; how she stands to the case is looked up once. */
    Set<Compartment> writable(Reader author, CaseReference reference) {
        var relations = relations(author, reference).toList();
        return Arrays.stream(Compartment.values())
                .filter(part -> relations.stream().anyMatch(relation -> writes(author, part, relation)))
                .collect(Collectors.toSet());
    }

    private boolean writes(Reader author, Compartment compartment, Relation relation) {
        return answer(author, compartment, relation).filter(Answer::write).isPresent();
    }

    /** Refuses an author who may not write in every one of these; how she stands to the case is looked up once. */
    void demandWrite(Reader author, CaseReference reference, Collection<Compartment> compartments) {
        var closed = new ArrayList<>(compartments);
        for (var each = relations(author, reference).iterator(); !closed.isEmpty() && each.hasNext(); ) {
            var relation = each.next();
            closed.removeIf(compartment -> writes(author, compartment, relation));
        }
        if (!closed.isEmpty()) {
            throw new AccessDenied();
        }
    }

    private Optional<Answer> answer(Reader reader, Compartment compartment, Relation relation) {
        return Optional.ofNullable(answers.get(new Question(reader.role(), compartment, relation)));
    }

    /** Being named, asked or a sender is looked for last, because it decides almost nothing; a sender stands to a case in no other way. */
    private Stream<Relation> relations(Reader reader, CaseReference reference) {
        var stands = responsibilities.relationsOf(reader, reference);
        return Stream.of(
                        stands.stream(),
                        Stream.of(Relation.NAMED).filter(named -> responsibilities.isNamed(reader, reference)),
                        Stream.of(Relation.ASKED).filter(question -> isAsked(reader, reference)),
                        Stream.of(Relation.SENDER)
                                .filter(sent -> stands.contains(Relation.NONE) && isSender(reader, reference)))
                .flatMap(relations -> relations);
    }

    private boolean isSender(Reader reader, CaseReference reference) {
        return reader.role().refers()
                && asked.stream().anyMatch(question -> question.isSender(reference, reader.organisation()));
    }

    private boolean isAsked(Reader reader, CaseReference reference) {
        return asked.stream()
                .anyMatch(
                        question -> question.asks(reader.role()) && question.isAsked(reference, reader.organisation()));
    }
}
