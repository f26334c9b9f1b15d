package io.cailian.workflow;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;

import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every process file is drawn, named in both languages, and walked to each of its ends by
 * a test named {@code endsAt<EndEventId>…} in {@code <ProcessId>Test}.
 */
class ProcessFilesTest {

	@ParameterizedTest
	@MethodSource("processes")
	void everyElementIsDrawn(BpmnModel model) {
		for (FlowElement element : elements(model)) {
			if (element instanceof SequenceFlow) {
				assertThat(model.getFlowLocationGraphicInfo(element.getId())).as(element.getId())
					.hasSizeGreaterThanOrEqualTo(2);
			}
			else {
				assertThat(model.getGraphicInfo(element.getId())).as(element.getId()).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void noTwoShapesOverlap(BpmnModel model) {
		List<GraphicInfo> shapes = elements(model).stream()
			.filter((element) -> !(element instanceof SequenceFlow || element instanceof BoundaryEvent))
			.map((element) -> model.getGraphicInfo(element.getId()))
			.toList();

		for (GraphicInfo one : shapes) {
			assertThat(shapes).filteredOn((other) -> other != one && overlap(one, other)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void whatInterruptsAStepSitsOnItsEdge(BpmnModel model) {
		for (BoundaryEvent event : model.getMainProcess().findFlowElementsOfType(BoundaryEvent.class)) {
			GraphicInfo shape = model.getGraphicInfo(event.getId());
			GraphicInfo step = model.getGraphicInfo(event.getAttachedToRefId());
			double middle = shape.getY() + shape.getHeight() / 2;

			assertThat(overlap(shape, step)).as(event.getId()).isTrue();
			assertThat(middle).as(event.getId()).isIn(step.getY(), step.getY() + step.getHeight());
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyStepHasAName(BpmnModel model) {
		assertThat(elements(model)).filteredOn((element) -> !(element instanceof SequenceFlow))
			.allSatisfy((element) -> assertThat(element.getName()).as(element.getId()).isNotBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void everyNameIsTranslated(String language) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/i18n/workflow_" + language + ".properties"))) {
			texts.load(reader);
		}

		processes().forEach((model) -> {
			String prefix = "workflow.process." + model.getMainProcess().getId();
			assertThat(texts.getProperty(prefix)).as(prefix).isNotBlank();
			elements(model).stream()
				.filter((element) -> element.getName() != null)
				.forEach((element) -> assertThat(texts.getProperty(prefix + "." + element.getId()))
					.as(prefix + "." + element.getId())
					.isNotBlank());
		});
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyEndIsReachedByATest(BpmnModel model) throws IOException {
		Process process = model.getMainProcess();
		String tests = Files
			.readString(Path.of("src/test/java/io/cailian/workflow/" + capital(process.getId()) + "Test.java"));

		assertThat(process.findFlowElementsOfType(EndEvent.class)).isNotEmpty()
			.allSatisfy((end) -> assertThat(tests).contains("void endsAt" + capital(end.getId())));
	}

	static Stream<BpmnModel> processes() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("workflows"))) {
			List<Path> found = files.filter((file) -> file.toString().endsWith(".bpmn20.xml")).sorted().toList();
			assertThat(found).hasSizeGreaterThanOrEqualTo(3);
			return found.stream().map(ProcessFilesTest::read);
		}
	}

	private static BpmnModel read(Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			BpmnModel model = new BpmnXMLConverter()
				.convertToBpmnModel(XMLInputFactory.newInstance().createXMLStreamReader(reader));
			assertThat(file.getFileName()).hasToString(model.getMainProcess().getId() + ".bpmn20.xml");
			return model;
		}
		catch (Exception ex) {
			throw new AssertionError(file.toString(), ex);
		}
	}

	private static List<FlowElement> elements(BpmnModel model) {
		return List.copyOf(model.getMainProcess().getFlowElements());
	}

	private static boolean overlap(GraphicInfo one, GraphicInfo other) {
		return one.getX() < other.getX() + other.getWidth() && other.getX() < one.getX() + one.getWidth()
				&& one.getY() < other.getY() + other.getHeight() && other.getY() < one.getY() + one.getHeight();
	}

	private static String capital(String id) {
		return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
	}

}
