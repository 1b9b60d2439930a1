package si.zavetje.models;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One drawn process, read from its file. */
record Model(String file, Document document) {

    static final Path FOLDER = Path.of("bpmn");
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "scriptTask",
            "task",
            "callActivity",
            "subProcess",
            "transaction",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "complexGateway");

    /** All models of a folder; none at all is a fault, never a success. */
    static List<Model> in(Path folder) {
        return Sources.in(folder, ".bpmn").stream().map(Model::read).toList();
    }

    static Model read(Path file) {
        return of(file.getFileName().toString(), Sources.text(file));
    }

    static Model of(String file, String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Model(file, factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    Stream<Element> elements() {
        return list(document.getElementsByTagNameNS("*", "*"));
    }

    Stream<Element> all(String... names) {
        Set<String> wanted = Set.of(names);
        return elements().filter(e -> BPMN.equals(e.getNamespaceURI()) && wanted.contains(e.getLocalName()));
    }

    Stream<Element> camunda(String... names) {
        Set<String> wanted = Set.of(names);
        return elements().filter(e -> CAMUNDA.equals(e.getNamespaceURI()) && wanted.contains(e.getLocalName()));
    }

    Stream<Element> flowNodes() {
        return all(FLOW_NODES.toArray(String[]::new));
    }

    Stream<Element> outgoing(Element node) {
        return all("sequenceFlow").filter(flow -> flow.getAttribute("sourceRef").equals(id(node)));
    }

    boolean splits(Element gateway) {
        return outgoing(gateway).count() > 1;
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static String name(Element element) {
        return element.getAttribute("name");
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    static Stream<Element> children(Element parent, String name) {
        return list(parent.getChildNodes()).filter(child -> name.equals(child.getLocalName()));
    }

    static Stream<Element> descendants(Element parent, String name) {
        return list(parent.getElementsByTagNameNS("*", name));
    }

    private static Stream<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    @Override
    public String toString() {
        return file;
    }
}
