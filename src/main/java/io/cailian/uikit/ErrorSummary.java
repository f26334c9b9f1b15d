package io.cailian.uikit;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Everything that keeps a form from being sent, in one place; each line leads to its
 * field.
 */
public class ErrorSummary extends Composite<Div> {

	private final UnorderedList lines = new UnorderedList();

	public ErrorSummary() {
		Span title = Texts.text(new Span(), "uikit.ErrorSummary.title");
		title.addClassName("error-summary-title");
		getContent().addClassName("error-summary");
		getContent().getElement().setAttribute("role", "alert");
		getContent().add(title, this.lines);
		setVisible(false);
	}

	/** Shows the problems, or hides if there are none. */
	public void show(List<Problem> problems) {
		this.lines.removeAll();
		problems.forEach((problem) -> this.lines.add(new ListItem(line(problem))));
		setVisible(!problems.isEmpty());
	}

	public void clear() {
		show(List.of());
	}

	private static Button line(Problem problem) {
		String label = (problem.field() instanceof HasLabel labelled && labelled.getLabel() != null)
				? labelled.getLabel() + " – " : "";
		String where = problem.where().isEmpty() ? "" : problem.where() + " · ";
		Button line = new Button(where + label + problem.message());
		line.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
		line.addClickListener((event) -> {
			problem.field().scrollIntoView();
			if (problem.field() instanceof Focusable<?> focusable) {
				focusable.focus();
			}
		});
		return line;
	}

	/**
	 * What is wrong, already in the reader's language, at which field, and in which part
	 * of the form if fields of that name stand in several.
	 */
	public record Problem(Component field, String message, String where) {

		public Problem(Component field, String message) {
			this(field, message, "");
		}

		public Problem within(String part) {
			return new Problem(this.field, this.message, part);
		}

	}

}
