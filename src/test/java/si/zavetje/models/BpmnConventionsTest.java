package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Every model keeps the conventions, and every convention is shown to catch a model that does not. */
class BpmnConventionsTest {

    private static final Path SAMPLE = Sources.sample("SampleStay.bpmn");

    @ParameterizedTest
    @MethodSource("rules")
    void every_model_keeps(Rule<Model> rule) {
        assertThat(Model.in(Model.FOLDER))
                .allSatisfy(model -> assertThat(rule.faults().apply(model)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_sample_keeps(Rule<Model> rule) {
        assertThat(rule.faults().apply(Model.read(SAMPLE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_model_is_caught_that_breaks(Rule<Model> rule) {
        Model offender = Model.of("SampleStay.bpmn", rule.plantedIn(Sources.text(SAMPLE)));

        assertThat(rule.faults().apply(offender)).isNotEmpty();
    }

    @Test
    void the_reviewed_list_of_what_ends_work_names_nothing_that_is_not_there() {
        var there = Stream.concat(Model.in(Model.FOLDER).stream(), Stream.of(Model.read(SAMPLE)))
                .flatMap(ScopeRules::interrupting)
                .toList();

        assertThat(there).containsAll(ScopeRules.reviewed());
    }

    @Test
    void every_model_is_valid_bpmn() throws Exception {
        for (Path file : Sources.in(Model.FOLDER, ".bpmn")) {
            validate(Sources.text(file));
        }
    }

    @Test
    void a_model_that_is_not_bpmn_is_caught() throws Exception {
        String sample = Sources.text(SAMPLE);
        validate(sample);

        assertThatThrownBy(() -> validate(sample.replace("sourceRef=", "from=")))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void an_empty_selection_is_a_fault(@TempDir Path empty) {
        assertThatThrownBy(() -> Model.in(empty)).hasMessageStartingWith("no .bpmn in");
    }

    static List<Rule<Model>> rules() {
        return Stream.of(NamingRules.ALL, PeopleRules.ALL, ExecutionRules.ALL, DrawingRules.ALL, ScopeRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    private static void validate(String xml) throws SAXException, IOException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(BpmnConventionsTest.class.getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
}
