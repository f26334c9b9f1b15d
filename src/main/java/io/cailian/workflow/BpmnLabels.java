package io.cailian.workflow;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.function.UnaryOperator;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes the names on a process picture in the reader's language.
 */
final class BpmnLabels {

	private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private BpmnLabels() {
	}

	/** The same BPMN with every name replaced by the text for its element id. */
	static String replaced(String xml, UnaryOperator<String> textOf) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
			NodeList elements = document.getElementsByTagNameNS(MODEL, "*");
			for (int i = 0; i < elements.getLength(); i++) {
				Element element = (Element) elements.item(i);
				if (element.hasAttribute("name") && !element.getLocalName().equals("process")) {
					element.setAttribute("name", textOf.apply(element.getAttribute("id")));
				}
			}
			StringWriter written = new StringWriter();
			TransformerFactory.newDefaultInstance()
				.newTransformer()
				.transform(new DOMSource(document), new StreamResult(written));
			return written.toString();
		}
		catch (ParserConfigurationException | SAXException | IOException | TransformerException ex) {
			throw new IllegalStateException("BPMN cannot be read", ex);
		}
	}

}
