package io.cailian.workflow;

import java.util.Locale;
import java.util.Optional;

import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/**
 * Where a document is on its way: the process as drawn in its BPMN file, the present step
 * lit and the way so far marked, and the same in words.
 */
@CssImport("./workflow/inbox.css")
public class ProcessPicture extends Composite<Div> {

	private static final String KEY = "workflow.ProcessPicture.";

	private final Drawing drawing = new Drawing();

	private final OrderedList words = new OrderedList();

	private final Formats formats;

	ProcessPicture(Optional<ProcessCourse> course, Formats formats) {
		this.formats = formats;
		Span summary = Texts.text(new Span(), KEY + "words");
		Details details = new Details(summary, this.words);
		getContent().addClassName("process-picture");
		getContent().add(this.drawing, details);
		getContent().setVisible(course.isPresent());
		course.ifPresent((present) -> Texts.follow(this, (locale) -> show(present, locale)));
	}

	private void show(ProcessCourse course, Locale locale) {
		String prefix = "workflow.process." + course.process() + ".";
		this.drawing.set("xml", BpmnLabels.replaced(course.xml(), (id) -> getTranslation(locale, prefix + id)));
		this.drawing.set("current", String.join(" ", course.current()));
		this.drawing.set("done", String.join(" ", course.done()));
		this.drawing.set("label",
				getTranslation(locale, KEY + "label", getTranslation(locale, "workflow.process." + course.process())));
		this.drawing.set("larger", getTranslation(locale, KEY + "larger"));
		this.drawing.set("smaller", getTranslation(locale, KEY + "smaller"));
		this.words.removeAll();
		for (ProcessCourse.Step step : course.told()) {
			ListItem line = new ListItem(getTranslation(locale, KEY + (step.current() ? "present" : "past"),
					getTranslation(locale, prefix + step.element()), this.formats.shortInstant(step.since(), locale)));
			if (step.current()) {
				line.getElement().setAttribute("aria-current", "step");
			}
			this.words.add(line);
		}
	}

	/** The drawing itself, made by bpmn-js in the browser. */
	@Tag("cailian-process-drawing")
	@NpmPackage(value = "bpmn-js", version = "18.6.2")
	@JsModule("./workflow/process-drawing.ts")
	static final class Drawing extends Component {

		void set(String property, String value) {
			getElement().setProperty(property, value);
		}

	}

}
