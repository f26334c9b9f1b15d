package io.cailian.questionnaire.ui;

import java.util.function.Consumer;

import io.cailian.questionnaire.Wording;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.textfield.TextField;

/**
 * Asks for one text in both languages.
 */
class WordingDialog extends EditDialog {

	private final TextField zh = Texts.label(new TextField(), "questionnaire.QuestionDialog.zh");

	private final TextField en = Texts.label(new TextField(), "questionnaire.QuestionDialog.en");

	private final Consumer<Wording> action;

	WordingDialog(String titleKey, Wording present, Consumer<Wording> action) {
		super(titleKey);
		this.action = action;
		this.zh.setValue(present.zh());
		this.en.setValue(present.en());
		wide(this.zh);
		wide(this.en);
	}

	@Override
	void save() {
		this.action.accept(new Wording(this.zh.getValue(), this.en.getValue()));
	}

}
