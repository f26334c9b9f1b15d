package io.cailian.questionnaire.ui;

import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.questionnaire.RequiredDocument;
import io.cailian.questionnaire.Wording;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;

/**
 * One kind of document we ask for.
 */
class DocumentDialog extends EditDialog {

	private final TextField type = Texts.label(new TextField(), "questionnaire.DocumentDialog.type");

	private final TextField zh = Texts.label(new TextField(), "questionnaire.QuestionDialog.zh");

	private final TextField en = Texts.label(new TextField(), "questionnaire.QuestionDialog.en");

	private final Checkbox required = Texts.label(new Checkbox(true), "questionnaire.QuestionDialog.required");

	private final Checkbox issued = Texts.label(new Checkbox(), "questionnaire.DocumentDialog.issued");

	private final Checkbox expires = Texts.label(new Checkbox(), "questionnaire.DocumentDialog.expires");

	private final Consumer<RequiredDocument> action;

	DocumentDialog(Optional<RequiredDocument> present, Consumer<RequiredDocument> action) {
		super("questionnaire.DocumentDialog.title");
		this.action = action;
		Texts.helper(this.type, "questionnaire.DocumentDialog.typeHint");
		present.ifPresent((document) -> {
			this.type.setValue(document.type());
			this.zh.setValue(document.name().zh());
			this.en.setValue(document.name().en());
			this.required.setValue(document.required());
			this.issued.setValue(document.asksIssued());
			this.expires.setValue(document.asksExpiry());
		});
		wide(this.type);
		field(this.zh);
		field(this.en);
		field(this.required);
		field(this.issued);
		field(this.expires);
	}

	@Override
	void save() {
		this.action
			.accept(new RequiredDocument(this.type.getValue(), new Wording(this.zh.getValue(), this.en.getValue()),
					this.required.getValue(), this.issued.getValue(), this.expires.getValue()));
	}

}
