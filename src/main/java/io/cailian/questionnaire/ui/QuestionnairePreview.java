package io.cailian.questionnaire.ui;

import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.FileAnswer;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.QuestionnaireFields;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * A questionnaire as applicants see it, to try out; nothing entered here is kept.
 */
class QuestionnairePreview extends Composite<Div> {

	QuestionnairePreview(Questionnaire questionnaire) {
		UnorderedList documents = new UnorderedList();
		questionnaire.documents().forEach((document) -> documents.add(line(document)));
		getContent().addClassName("wizard-panel");
		getContent().add(new QuestionnaireFields(questionnaire, Named::new, () -> {
		}), documents);
	}

	private static ListItem line(RequiredDocument document) {
		ListItem item = new ListItem();
		Texts.follow(item, (locale) -> item.setText(document.name().in(locale)));
		return item;
	}

	/** Stands where applicants hand in a file. */
	private record Named(Question question) implements FileAnswer {

		@Override
		public Component component() {
			Span name = new Span();
			Texts.follow(name, (locale) -> name.setText("📎 " + this.question.wording().in(locale)));
			return name;
		}

		@Override
		public String value() {
			return "";
		}

		@Override
		public void show(String value) {
			// Nothing is kept in a preview.
		}

		@Override
		public void onChange(Runnable action) {
			// Nothing changes in a preview.
		}

		@Override
		public void problem(Optional<RuleViolation> violation) {
			// Nothing is checked in a preview.
		}

	}

}
