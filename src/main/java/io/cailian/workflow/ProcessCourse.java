package io.cailian.workflow;

import java.time.Instant;
import java.util.List;

/**
 * How far one process has come on its picture.
 *
 * @param process the process id of the BPMN file
 * @param xml the BPMN file this process runs on
 * @param steps what was reached, in order
 */
record ProcessCourse(String process, String xml, List<Step> steps) {

	List<String> current() {
		return this.steps.stream().filter(Step::current).map(Step::element).distinct().toList();
	}

	List<String> done() {
		List<String> current = current();
		return this.steps.stream()
			.map(Step::element)
			.distinct()
			.filter((element) -> !current.contains(element))
			.toList();
	}

	/** What people would call the steps: no gateways and no arrows. */
	List<Step> told() {
		return this.steps.stream().filter((step) -> !step.drawnOnly()).toList();
	}

	/**
	 * An element of the picture that was reached.
	 */
	record Step(String element, Instant since, boolean current, boolean drawnOnly) {

	}

}
