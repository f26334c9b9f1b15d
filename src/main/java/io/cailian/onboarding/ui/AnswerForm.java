package io.cailian.onboarding.ui;

import io.cailian.onboarding.ApplicationTracking;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * The answer to what we asked an applicant: words, and a document where it helps.
 */
class AnswerForm extends Composite<Div> {

	private final CheckedFields checks = new CheckedFields();

	private final TextArea answer = Texts.label(new TextArea(), SupplierField.ANSWER.labelKey());

	AnswerForm(ApplicationTracking tracking, String token, long maxBytes) {
		this.answer.setRequiredIndicatorVisible(true);
		this.answer.setMinRows(4);
		this.answer.setWidthFull();
		this.checks.add(this.answer, SupplierField.ANSWER::required);
		DocumentUpload documents = new DocumentUpload(tracking, "onboarding.AnswerForm.document",
				"onboarding.RegistrationFields.documentHint", maxBytes);
		Button send = Texts.text(new Button(), "onboarding.AnswerForm.send");
		send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		send.setDisableOnClick(true);
		send.addClickListener((event) -> {
			try {
				if (this.checks.problems().isEmpty()) {
					tracking.answer(token, this.answer.getValue(), documents.documents());
					Notices.success("onboarding.AnswerForm.sent");
				}
				else {
					this.answer.focus();
				}
			}
			finally {
				send.setEnabled(true);
			}
		});
		Div actions = new Div(send);
		actions.addClassName("form-actions");
		getContent().addClassNames("card", "answer-form");
		getContent().add(this.answer, documents, actions);
	}

}
