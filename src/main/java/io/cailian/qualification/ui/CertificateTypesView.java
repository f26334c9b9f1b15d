package io.cailian.qualification.ui;

import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.identity.Roles;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.Wording;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The kinds of certificates and where each is mandatory, which the administrator keeps.
 */
@Route("certificate-types")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "qualification.CertificateTypesView.title", order = 34, icon = "vaadin:file-tree-small")
class CertificateTypesView extends ListPage<CertificateTypeDetails> {

	private static final String KEY = "qualification.CertificateTypesView.";

	private final CertificateTypes types;

	private final ScopeFields.Source scopes;

	private final Wording wording;

	CertificateTypesView(CertificateTypes types, ScopeFields.Source scopes, Wording wording, ListTools tools) {
		super(KEY, tools);
		this.types = types;
		this.scopes = scopes;
		this.wording = wording;
		grid().textColumn(KEY + "code", CertificateTypeDetails::code).setFlexGrow(0);
		grid().textColumn(KEY + "nameZh", CertificateTypeDetails::nameZh);
		grid().textColumn(KEY + "nameEn", CertificateTypeDetails::nameEn);
		grid().textColumn(KEY + "mandatory", this::mandatory).setFlexGrow(3);
		grid().statusColumn(KEY + "status", (type) -> type.active() ? Tone.SUCCESS : Tone.NEUTRAL,
				(type) -> getTranslation(KEY + (type.active() ? "active" : "closed")));
		grid().addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
		grid().whenEmpty(new EmptyState(VaadinIcon.DIPLOMA_SCROLL, KEY + "empty", KEY + "emptyHint", addButton()));
		header().actions(addButton());
		show(types::all);
	}

	private String mandatory(CertificateTypeDetails type) {
		return type.mandatory().isEmpty() ? getTranslation(KEY + "optional")
				: type.mandatory()
					.stream()
					.map((scope) -> this.wording.scope(scope, getLocale()))
					.collect(Collectors.joining("; "));
	}

	private Component actions(CertificateTypeDetails type) {
		Button edit = rowButton(KEY + "edit", () -> open(Optional.of(type)));
		Button other = rowButton(KEY + (type.active() ? "close" : "reopen"), () -> {
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

	private Button addButton() {
		return addButton(KEY + "add", () -> open(Optional.empty()));
	}

	private void open(Optional<CertificateTypeDetails> present) {
		new CertificateTypeDialog(this.types, this.scopes, this.wording, present, this::load).open();
	}

}
