package si.zavetje.models;

import static si.zavetje.models.Model.camunda;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What somebody who works with a process may rely on: why, who, until when, with which form. */
final class PeopleRules {

    static final List<Rule<Model>> ALL = List.of(
            new Rule<>(
                    "a process and every user task say what they are for",
                    PeopleRules::undocumented,
                    "<bpmn:documentation>Write down when the person came. The end of the stay is computed from it.</bpmn:documentation>",
                    ""),
            new Rule<>(
                    "nobody is he or she: a model speaks of the person",
                    model -> texts(model)
                            .filter(text -> Rule.GENDERED.matcher(text).find()),
                    "Write down when the person came.",
                    "Write down when she came."),
            new Rule<>(
                    "no length of time, which the policy sets",
                    model -> texts(model)
                            .filter(text -> Rule.LENGTH.matcher(text).find()),
                    "Write down when the person came.",
                    "Write down within two hours when the person came."),
            new Rule<>(
                    "a user task has an organisation or a person to do it",
                    model -> tasks(
                            model,
                            task -> camunda(task, "candidateGroups").isBlank()
                                    && camunda(task, "assignee").isBlank()),
                    "camunda:assignee=",
                    "camunda:candidateUsers="),
            new Rule<>(
                    "a user task is due some time",
                    model -> tasks(model, task -> camunda(task, "dueDate").isBlank()),
                    "camunda:dueDate=\"#{sampleStayTasks.riskDue(execution.processBusinessKey)}\"",
                    ""),
            new Rule<>(
                    "a user task has a form",
                    model -> tasks(model, task -> camunda(task, "formRef").isBlank()),
                    "camunda:formRef=\"RecordAdmission\"",
                    "camunda:formKey=\"RecordAdmission\""),
            new Rule<>(
                    "a form is the one deployed with the model",
                    PeopleRules::otherForms,
                    "camunda:formRefBinding=\"deployment\"",
                    "camunda:formRefBinding=\"latest\""));

    private PeopleRules() {}

    private static Stream<String> undocumented(Model model) {
        return model.all("process", "userTask")
                .filter(e -> Model.children(e, "documentation")
                        .allMatch(text -> text.getTextContent().isBlank()))
                .map(Model::id);
    }

    private static Stream<String> texts(Model model) {
        return model.elements()
                .flatMap(element -> Stream.of(
                        element.getAttribute("name"),
                        element.getLocalName().equals("documentation") ? element.getTextContent() : ""));
    }

    private static Stream<String> tasks(Model model, Predicate<Element> fault) {
        return model.all("userTask").filter(fault).map(Model::id);
    }

    private static Stream<String> otherForms(Model model) {
        return model.all("userTask", "startEvent")
                .filter(e -> !camunda(e, "formKey").isEmpty()
                        || (!camunda(e, "formRef").isEmpty()
                                && !camunda(e, "formRefBinding").equals("deployment")))
                .map(Model::id);
    }
}
