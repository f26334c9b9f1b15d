package io.cailian.uikit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;

/**
 * Everything that keeps a form from being sent, in one place; each line leads to its
 * field, and goes once the field is put right.
 */
public class ErrorSummary extends Composite<Div> {

	private final UnorderedList lines = new UnorderedList();

	private final List<Registration> watched = new ArrayList<>();

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
		this.watched.forEach(Registration::remove);
		this.watched.clear();
		this.lines.removeAll();
		inOrder(problems).forEach((problem) -> {
			ListItem line = new ListItem(line(problem));
			this.lines.add(line);
			if (problem.field() instanceof HasValue<?, ?> value && problem.field() instanceof HasValidation marks) {
				this.watched.add(value.addValueChangeListener((event) -> {
					if (!marks.isInvalid()) {
						drop(line);
					}
				}));
			}
		});
		setVisible(!problems.isEmpty());
	}

	private void drop(ListItem line) {
		line.removeFromParent();
		setVisible(this.lines.getComponentCount() > 0);
	}

	public void clear() {
		show(List.of());
	}

	private static Button line(Problem problem) {
		Button line = new Button();
		Texts.follow(line, (locale) -> line.setText(words(problem, locale)));
		line.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
		line.addClickListener((event) -> {
			problem.field().scrollIntoView();
			if (problem.field() instanceof Focusable<?> focusable) {
				focusable.focus();
			}
		});
		return line;
	}

	private static String words(Problem problem, Locale locale) {
		String label = (problem.field() instanceof HasLabel labelled && labelled.getLabel() != null)
				? labelled.getLabel() + " – " : "";
		String where = problem.where().apply(locale);
		return (where.isEmpty() ? "" : where + " · ") + label + problem.message(locale);
	}

	/** The problems in the order in which their fields stand on the page. */
	static List<Problem> inOrder(List<Problem> problems) {
		return problems.stream()
			.sorted(Comparator.comparing((problem) -> place(problem.field()), ErrorSummary::compare))
			.toList();
	}

	/** The way from the root to a component, as the index taken at each turn. */
	private static List<Integer> place(Component field) {
		LinkedList<Integer> way = new LinkedList<>();
		Element element = field.getElement();
		for (Element parent = element.getParent(); parent != null; parent = element.getParent()) {
			way.addFirst(parent.indexOfChild(element));
			element = parent;
		}
		return way;
	}

	private static int compare(List<Integer> one, List<Integer> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = Integer.compare(one.get(i), other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

	/**
	 * What is wrong, in any language, at which field, and in which part of the form if
	 * fields of that name stand in several.
	 */
	public record Problem(Component field, Function<Locale, String> words, Function<Locale, String> where) {

		public Problem(Component field, Function<Locale, String> words) {
			this(field, words, (locale) -> "");
		}

		public Problem(Component field, RuleViolation violation) {
			this(field, (locale) -> field.getTranslation(locale, violation.messageKey(), violation.args().toArray()));
		}

		public String message(Locale locale) {
			return this.words.apply(locale);
		}

		public Problem within(Function<Locale, String> part) {
			return new Problem(this.field, this.words, part);
		}

	}

}
