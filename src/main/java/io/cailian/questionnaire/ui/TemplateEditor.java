package io.cailian.questionnaire.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.questionnaire.Section;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.Wording;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The sections, questions and documents of a draft, each to edit, move and remove. Every
 * change is kept at once.
 */
class TemplateEditor extends Composite<Div> {

	private static final String KEY = "questionnaire.TemplateEditor.";

	private final Consumer<TemplateContent> keep;

	private TemplateContent content;

	TemplateEditor(TemplateContent content, Consumer<TemplateContent> keep) {
		this.content = content;
		this.keep = keep;
		getContent().addClassName("wizard-panel");
		build();
	}

	private void build() {
		getContent().removeAll();
		for (int i = 0; i < this.content.sections().size(); i++) {
			getContent().add(section(i));
		}
		Button addSection = adding("addSection", () -> new WordingDialog(KEY + "section", Wording.NONE,
				(title) -> sections((all) -> all.add(new Section(title, List.of()))))
			.open());
		Div documents = new Div(Texts.text(new H2(), KEY + "documents"));
		documents.addClassNames("card", "form-section");
		for (int i = 0; i < this.content.documents().size(); i++) {
			documents.add(document(i));
		}
		documents.add(adding("addDocument",
				() -> new DocumentDialog(Optional.empty(), (added) -> documents((all) -> all.add(added))).open()));
		getContent().add(addSection, documents);
	}

	private Div section(int index) {
		Section section = this.content.sections().get(index);
		H2 title = new H2();
		Texts.follow(title, (locale) -> title.setText(section.title().in(locale)));
		Div head = new Div(title,
				tool(VaadinIcon.EDIT, "edit", section.title(), () -> new WordingDialog(KEY + "section", section.title(),
						(changed) -> sections((all) -> all.set(index, new Section(changed, section.questions()))))
					.open()),
				tool(VaadinIcon.ARROW_UP, "up", section.title(), () -> sections((all) -> swap(all, index, index - 1))),
				tool(VaadinIcon.ARROW_DOWN, "down", section.title(),
						() -> sections((all) -> swap(all, index, index + 1))),
				tool(VaadinIcon.TRASH, "remove", section.title(), () -> sections((all) -> all.remove(index))));
		head.addClassName("review-head");
		Div card = new Div(head);
		card.addClassNames("card", "form-section");
		for (int i = 0; i < section.questions().size(); i++) {
			card.add(question(index, i));
		}
		card.add(adding("addQuestion",
				() -> new QuestionDialog(Optional.empty(), (added) -> questions(index, (all) -> all.add(added)))
					.open()));
		return card;
	}

	private Div question(int section, int index) {
		Question question = this.content.sections().get(section).questions().get(index);
		H3 wording = new H3();
		Texts.follow(wording, (locale) -> wording.setText(question.wording().in(locale)));
		Span kind = new Span();
		Texts.follow(kind, (locale) -> kind.setText(question.key() + " · "
				+ getTranslation(locale, "questionnaire.QuestionType." + question.type())
				+ (question.required() ? " · " + getTranslation(locale, "questionnaire.QuestionDialog.required") : "")
				+ ((question.knockOut() != null)
						? " · " + getTranslation(locale, "questionnaire.QuestionDialog.knockOut") : "")));
		Div row = new Div(new Div(wording, kind),
				tool(VaadinIcon.EDIT, "edit", question.wording(),
						() -> new QuestionDialog(Optional.of(question),
								(changed) -> questions(section, (all) -> all.set(index, changed)))
							.open()),
				tool(VaadinIcon.ARROW_UP, "up", question.wording(),
						() -> questions(section, (all) -> swap(all, index, index - 1))),
				tool(VaadinIcon.ARROW_DOWN, "down", question.wording(),
						() -> questions(section, (all) -> swap(all, index, index + 1))),
				tool(VaadinIcon.TRASH, "remove", question.wording(),
						() -> questions(section, (all) -> all.remove(index))));
		row.addClassName("template-row");
		return row;
	}

	private Div document(int index) {
		RequiredDocument document = this.content.documents().get(index);
		Span name = new Span();
		Texts.follow(name, (locale) -> name.setText(document.name().in(locale) + " (" + document.type() + ")"));
		Div row = new Div(name,
				tool(VaadinIcon.EDIT, "edit", document.name(),
						() -> new DocumentDialog(Optional.of(document),
								(changed) -> documents((all) -> all.set(index, changed)))
							.open()),
				tool(VaadinIcon.TRASH, "remove", document.name(), () -> documents((all) -> all.remove(index))));
		row.addClassName("template-row");
		return row;
	}

	private Button adding(String word, Runnable action) {
		Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + word);
		add.addClickListener((event) -> action.run());
		return add;
	}

	private Button tool(VaadinIcon icon, String word, Wording of, Runnable action) {
		Button tool = new Button(icon.create());
		tool.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		Texts.follow(tool, (locale) -> tool.setAriaLabel(getTranslation(locale, KEY + word) + " – " + of.in(locale)));
		tool.addClickListener((event) -> {
			try {
				action.run();
			}
			catch (RuleViolation violation) {
				Notices.problem(violation);
			}
		});
		return tool;
	}

	private void sections(Consumer<List<Section>> change) {
		List<Section> all = new ArrayList<>(this.content.sections());
		change.accept(all);
		changed((old) -> new TemplateContent(old.name(), old.position(), old.scope(), all, old.documents()));
	}

	private void questions(int section, Consumer<List<Question>> change) {
		List<Question> all = new ArrayList<>(this.content.sections().get(section).questions());
		change.accept(all);
		Wording title = this.content.sections().get(section).title();
		sections((sections) -> sections.set(section, new Section(title, all)));
	}

	private void documents(Consumer<List<RequiredDocument>> change) {
		List<RequiredDocument> all = new ArrayList<>(this.content.documents());
		change.accept(all);
		changed((old) -> new TemplateContent(old.name(), old.position(), old.scope(), old.sections(), all));
	}

	private void changed(UnaryOperator<TemplateContent> change) {
		TemplateContent next = change.apply(this.content);
		this.keep.accept(next);
		this.content = next;
		build();
	}

	private static <T> void swap(List<T> all, int one, int other) {
		if (other >= 0 && other < all.size()) {
			T moved = all.get(one);
			all.set(one, all.get(other));
			all.set(other, moved);
		}
	}

}
