package io.cailian.organisation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.PostAdministration;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostDetails;
import io.cailian.organisation.PostDraft;
import io.cailian.organisation.PostId;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where the administrator creates a post or gives it other names.
 */
class PostDialog extends FormDialog {

	private static final String KEY = "organisation.PostsView.";

	private final PostAdministration administration;

	private final Optional<PostDetails> present;

	private final PostId id;

	private final Runnable onSaved;

	private final ErrorSummary errors = new ErrorSummary();

	private final TextField code = field(KEY + "code", PostCode.MAX_LENGTH);

	private final TextField nameZh = field(KEY + "nameZh", PostDraft.MAX_NAME);

	private final TextField nameEn = field(KEY + "nameEn", PostDraft.MAX_NAME);

	PostDialog(PostAdministration administration, Optional<PostDetails> present, Runnable onSaved) {
		this.administration = administration;
		this.present = present;
		this.onSaved = onSaved;
		this.id = present.map(PostDetails::id).orElseGet(PostId::next);
		present.ifPresent((post) -> {
			this.code.setValue(post.post().code().value());
			this.code.setReadOnly(true);
			this.nameZh.setValue(post.post().nameZh());
			this.nameEn.setValue(post.post().nameEn());
		});
		Texts.helper(this.code, KEY + "codeHint");
		FormLayout form = new FormLayout(this.code, this.nameZh, this.nameEn);
		form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28em", 2));
		form.setColspan(this.code, 2);
		Texts.follow(this,
				(locale) -> setHeaderTitle(getTranslation(locale, KEY + (present.isPresent() ? "rename" : "create"))));
		setWidth("min(36rem, 94vw)");
		add(this.errors, form);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		getFooter().add(cancel, save);
		(present.isPresent() ? this.nameZh : this.code).focus();
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		List.of(this.code, this.nameZh, this.nameEn).forEach((field) -> FieldProblems.required(field, problems));
		if (problems.isEmpty()) {
			try {
				this.present.ifPresentOrElse(
						(post) -> this.administration.rename(post.id(), this.nameZh.getValue(), this.nameEn.getValue(),
								post.version()),
						() -> this.administration.create(new PostDraft(this.id, new PostCode(this.code.getValue()),
								this.nameZh.getValue(), this.nameEn.getValue())));
				close();
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				FieldProblems.add(this.code, violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private static TextField field(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		field.setManualValidation(true);
		field.setRequiredIndicatorVisible(true);
		return field;
	}

}
