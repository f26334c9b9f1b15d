package io.cailian.qualification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypeDraft;
import io.cailian.qualification.CertificateTypeId;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.Scope;
import io.cailian.qualification.Wording;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where the administrator writes down a kind of certificate and the scopes in which it is
 * mandatory.
 */
class CertificateTypeDialog extends ProposalDialog {

	private static final String KEY = "qualification.CertificateTypeDialog.";

	private static final String COLUMN = "qualification.CertificateTypesView.";

	private final CertificateTypes types;

	private final Wording wording;

	private final Optional<CertificateTypeDetails> present;

	private final CertificateTypeId id;

	private final TextField code = field(COLUMN + "code", CertificateTypeDraft.MAX_CODE);

	private final TextField nameZh = field(COLUMN + "nameZh", CertificateTypeDraft.MAX_NAME);

	private final TextField nameEn = field(COLUMN + "nameEn", CertificateTypeDraft.MAX_NAME);

	private final Checkbox mustExpire = Texts.label(new Checkbox(true), KEY + "mustExpire");

	private final ScopeFields scope;

	private final List<Scope> mandatory = new ArrayList<>();

	private final UnorderedList scopes = new UnorderedList();

	CertificateTypeDialog(CertificateTypes types, ScopeFields.Source source, Wording wording,
			Optional<CertificateTypeDetails> present, Runnable onSaved) {
		super(KEY, onSaved);
		this.types = types;
		this.wording = wording;
		this.present = present;
		this.id = present.map(CertificateTypeDetails::id).orElseGet(CertificateTypeId::next);
		this.scope = source.fields();
		present.ifPresent((type) -> {
			this.code.setValue(type.code());
			this.code.setReadOnly(true);
			this.nameZh.setValue(type.nameZh());
			this.nameEn.setValue(type.nameEn());
			this.mustExpire.setValue(type.mustExpire());
			this.mandatory.addAll(type.mandatory());
		});
		Texts.placeholder(this.scope.category(), "qualification.Scope.allCategories");
		Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "addScope");
		add.addClickListener((event) -> addScope());
		this.scopes.addClassName("upload-files");
		wide(this.code);
		half(this.nameZh, this.nameEn);
		wide(this.mustExpire);
		wide(Texts.text(new Span(), KEY + "mandatoryText"));
		wide(this.scope.category());
		half(this.scope.region(), this.scope.unit());
		wide(new Div(add, this.scopes));
		Texts.follow(this.scopes, (locale) -> showScopes());
	}

	private void addScope() {
		Scope chosen = this.scope.value();
		if (!this.mandatory.contains(chosen)) {
			this.mandatory.add(chosen);
		}
		this.scope.category().clear();
		this.scope.region().clear();
		this.scope.unit().clear();
		showScopes();
	}

	private void showScopes() {
		this.scopes.removeAll();
		for (Scope each : this.mandatory) {
			String said = this.wording.scope(each, getLocale());
			Button remove = new Button(VaadinIcon.TRASH.create());
			remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
			Texts.ariaLabel(remove, KEY + "removeScope", said);
			remove.addClickListener((event) -> {
				this.mandatory.remove(each);
				showScopes();
			});
			this.scopes.add(new ListItem(new Span(said), remove));
		}
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.code, problems);
		required(this.nameZh, problems);
		required(this.nameEn, problems);
	}

	@Override
	protected void send() {
		CertificateTypeDraft draft = new CertificateTypeDraft(this.id, this.code.getValue(), this.nameZh.getValue(),
				this.nameEn.getValue(), this.mustExpire.getValue(), this.mandatory);
		this.present.ifPresentOrElse((type) -> this.types.change(draft, type.version()), () -> this.types.add(draft));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return ruleKey.equals("qualification.CertificateType.name") ? this.nameZh : this.code;
	}

	private static TextField field(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		field.setManualValidation(true);
		field.setRequiredIndicatorVisible(true);
		return field;
	}

}
