package io.cailian.qualification.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.QualificationDetails;
import io.cailian.qualification.QualificationProposing;
import io.cailian.qualification.Qualifications;
import io.cailian.qualification.ScopeNames;
import io.cailian.qualification.SupplierStanding;
import io.cailian.qualification.Wording;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Texts;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.Subject;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * How a supplier stands by category, region and unit, on its page; to the supplier itself
 * without how that came about.
 */
@org.springframework.stereotype.Component
class QualificationTab implements SupplierTab {

	private static final String KEY = "qualification.QualificationTab.";

	private final Qualifications qualifications;

	private final QualificationProposing proposing;

	private final ScopeFields.Source scopes;

	private final Wording wording;

	private final ApprovalProgress approvals;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	QualificationTab(Qualifications qualifications, QualificationProposing proposing, ScopeFields.Source scopes,
			Wording wording, ApprovalProgress approvals, CurrentUser currentUser, People people, Formats formats) {
		this.qualifications = qualifications;
		this.proposing = proposing;
		this.scopes = scopes;
		this.wording = wording;
		this.approvals = approvals;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
	}

	@Override
	public String titleKey() {
		return KEY + "title";
	}

	@Override
	public String anchor() {
		return "qualifications";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
				Roles.ADMIN, Roles.SUPPLIER);
	}

	@Override
	public Component content(SupplierId supplier) {
		Div content = new Div();
		fill(content, supplier);
		return content;
	}

	@Override
	public Component ownContent() {
		return standing(this.qualifications.own(), new EmptyState(VaadinIcon.DIPLOMA, KEY + "none", KEY + "noneOwn"));
	}

	private void fill(Div content, SupplierId supplier) {
		content.removeAll();
		Component empty = new EmptyState(VaadinIcon.DIPLOMA, KEY + "none", KEY + "noneHint");
		content.add(standing(this.qualifications.standing(supplier), empty));
		if (this.currentUser.has(Roles.BUYER) || this.currentUser.has(Roles.PURCHASING_MANAGER)) {
			Button propose = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "propose");
			propose.addClickListener((event) -> new QualificationDialog(this.proposing, this.scopes.fields(), supplier,
					this.qualifications.today(), () -> fill(content, supplier))
				.open());
			content.add(propose);
		}
		List<QualificationDetails> history = this.qualifications.history(supplier);
		if (!history.isEmpty()) {
			content.add(new Details(Texts.text(new Span(), KEY + "history", history.size()), history(history)));
		}
	}

	private Component standing(List<SupplierStanding> standings, Component empty) {
		if (standings.isEmpty()) {
			return empty;
		}
		ScopeNames names = this.wording.of(standings.stream().map(SupplierStanding::scope).toList());
		ListGrid<SupplierStanding> grid = new ListGrid<>(KEY + "title");
		grid.textColumn(KEY + "category", (each) -> names.category(each.scope(), locale(grid))).setFlexGrow(2);
		grid.textColumn(KEY + "region", (each) -> names.region(each.scope(), locale(grid)));
		grid.textColumn(KEY + "unit", (each) -> names.unit(each.scope(), locale(grid)));
		grid.statusColumn(KEY + "status", (each) -> Tones.of(each.status()),
				(each) -> grid.getTranslation(Tones.key(each.status())));
		grid.textColumn(KEY + "until",
				(each) -> each.until().map((day) -> this.formats.date(day, locale(grid))).orElse("–"));
		grid.textColumn(KEY + "because", (each) -> because(each, grid)).setFlexGrow(2);
		grid.setItems(standings);
		grid.setAllRowsVisible(true);
		return grid;
	}

	private String because(SupplierStanding standing, Component reader) {
		Locale locale = locale(reader);
		if (!standing.lapsed().isEmpty()) {
			return reader.getTranslation(KEY + "lapsed", names(standing.lapsed(), reader, locale),
					reader.getTranslation(Tones.key(standing.decided())));
		}
		return standing.missing().isEmpty() ? ""
				: reader.getTranslation(KEY + "missing", names(standing.missing(), reader, locale));
	}

	private static String names(List<CertificateTypeDetails> types, Component reader, Locale locale) {
		return types.stream()
			.map((type) -> type.name(locale))
			.collect(Collectors.joining(reader.getTranslation("qualification.separator")));
	}

	private Component history(List<QualificationDetails> history) {
		NamedPeople people = this.people.named(history.stream()
			.flatMap((each) -> Stream.concat(Stream.of(each.proposedBy()), each.decidedBy().stream()))
			.toList());
		ScopeNames names = this.wording.of(history.stream().map(QualificationDetails::scope).toList());
		ListGrid<QualificationDetails> grid = new ListGrid<>(KEY + "historyName");
		grid.textColumn(KEY + "scope", (each) -> names.scope(each.scope(), locale(grid))).setFlexGrow(2);
		grid.statusColumn(KEY + "status", (each) -> Tones.of(each.status()),
				(each) -> grid.getTranslation(Tones.key(each.status())));
		grid.textColumn(KEY + "validity", (each) -> this.wording.validity(each.from(), each.to(), locale(grid)));
		grid.textColumn(KEY + "proposedBy",
				(each) -> people.nameOf(each.proposedBy(), locale(grid)) + " · " + each.reason())
			.setFlexGrow(2);
		grid.statusColumn(KEY + "stage", (each) -> Tones.of(each.stage()),
				(each) -> grid.getTranslation(Tones.key(each.stage())));
		grid.textColumn(KEY + "decidedBy",
				(each) -> each.decidedBy()
					.map((by) -> people.nameOf(by, locale(grid))
							+ (each.decisionReason().isEmpty() ? "" : " · " + each.decisionReason()))
					.orElse(""))
			.setFlexGrow(2);
		grid.addComponentColumn((each) -> this.approvals.way(new Subject("QUALIFICATION", each.id().value())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		grid.setItems(history);
		grid.setAllRowsVisible(true);
		return grid;
	}

	private static Locale locale(Component reader) {
		return reader.getUI().map((ui) -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
