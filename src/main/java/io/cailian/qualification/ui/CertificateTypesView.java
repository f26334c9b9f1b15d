package io.cailian.qualification.ui;

import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.identity.Roles;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.Wording;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The kinds of certificates and where each is mandatory, which the administrator keeps.
 */
@Route("certificate-types")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "qualification.CertificateTypesView.title", order = 34, icon = "vaadin:file-tree-small")
class CertificateTypesView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "qualification.CertificateTypesView.";

	private final CertificateTypes types;

	private final ScopeFields.Source scopes;

	private final Wording wording;

	private final ListGrid<CertificateTypeDetails> grid = new ListGrid<>(KEY + "title");

	CertificateTypesView(CertificateTypes types, ScopeFields.Source scopes, Wording wording) {
		this.types = types;
		this.scopes = scopes;
		this.wording = wording;
		this.grid.textColumn(KEY + "code", CertificateTypeDetails::code).setFlexGrow(0);
		this.grid.textColumn(KEY + "nameZh", CertificateTypeDetails::nameZh);
		this.grid.textColumn(KEY + "nameEn", CertificateTypeDetails::nameEn);
		this.grid.textColumn(KEY + "mandatory", this::mandatory).setFlexGrow(3);
		this.grid.statusColumn(KEY + "status", (type) -> type.active() ? Tone.SUCCESS : Tone.NEUTRAL,
				(type) -> getTranslation(KEY + (type.active() ? "active" : "closed")));
		this.grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
		this.grid.whenEmpty(new EmptyState(VaadinIcon.DIPLOMA_SCROLL, KEY + "empty", KEY + "emptyHint", addButton()));
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title").actions(addButton()), this.grid);
		getContent().setFlexGrow(1, this.grid);
		load();
	}

	private String mandatory(CertificateTypeDetails type) {
		return type.mandatory().isEmpty() ? getTranslation(KEY + "optional")
				: type.mandatory()
					.stream()
					.map((scope) -> this.wording.scope(scope, getLocale()))
					.collect(Collectors.joining("; "));
	}

	private Component actions(CertificateTypeDetails type) {
		Button edit = quiet(KEY + "edit");
		edit.addClickListener((event) -> open(Optional.of(type)));
		Button other = quiet(KEY + (type.active() ? "close" : "reopen"));
		other.addClickListener((event) -> {
			if (type.active()) {
				this.types.close(type.id(), type.version());
			}
			else {
				this.types.reopen(type.id(), type.version());
			}
			load();
		});
		return new Div(edit, other);
	}

	private static Button quiet(String key) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		return button;
	}

	private Button addButton() {
		Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "add");
		add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		add.addClickListener((event) -> open(Optional.empty()));
		return add;
	}

	private void open(Optional<CertificateTypeDetails> present) {
		new CertificateTypeDialog(this.types, this.scopes, this.wording, present, this::load).open();
	}

	private void load() {
		this.grid.setItems(this.types.all());
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
