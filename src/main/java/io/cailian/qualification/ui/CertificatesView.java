package io.cailian.qualification.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.qualification.CertificateDetails;
import io.cailian.qualification.CertificateFilter;
import io.cailian.qualification.CertificateState;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.Certificates;
import io.cailian.qualification.Qualifications;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * All certificates of all suppliers, those that end first before the others.
 */
@Route("certificates")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
@Menu(title = "qualification.CertificatesView.title", order = 32, icon = "vaadin:diploma-scroll")
class CertificatesView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "qualification.CertificatesView.";

	private static final String COLUMN = "qualification.CertificateTab.";

	private final Certificates certificates;

	private final Qualifications qualifications;

	private final Formats formats;

	private final TextField text = Texts.label(new TextField(), KEY + "search");

	private final ComboBox<CertificateState> state = Texts.label(new ComboBox<>(), COLUMN + "state");

	private final ComboBox<CertificateTypeDetails> type = Texts.label(new ComboBox<>(), COLUMN + "type");

	private final Span count = new Span();

	private final ListGrid<CertificateDetails> grid = new ListGrid<>(KEY + "title");

	CertificatesView(Certificates certificates, CertificateTypes types, Qualifications qualifications,
			Formats formats) {
		this.certificates = certificates;
		this.qualifications = qualifications;
		this.formats = formats;
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		this.state.setItems(CertificateState.values());
		this.state.setClearButtonVisible(true);
		Texts.follow(this.state,
				(locale) -> this.state.setItemLabelGenerator((choice) -> getTranslation(locale, Tones.key(choice))));
		this.type.setItems(types.all());
		this.type.setClearButtonVisible(true);
		Texts.follow(this.type, (locale) -> this.type.setItemLabelGenerator((choice) -> choice.name(locale)));
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text)
			.bind("state", this.state, CertificateState.class)
			.bind("type", this.type, CertificateTypeDetails::code, types::find)
			.onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		Texts.follow(this.count, (locale) -> sayCount());
		this.grid.setItems((query) -> this.certificates.list(filter(), query.getOffset(), query.getLimit()).stream(),
				(query) -> this.certificates.count(filter()));
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title"), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	private void columns() {
		this.grid.linkColumn(KEY + "supplier", CertificateDetails::supplierName, (row) -> "suppliers/" + row.supplier())
			.setFlexGrow(2);
		this.grid.textColumn(COLUMN + "type", (row) -> row.type().name(getLocale())).setFlexGrow(2);
		this.grid.statusColumn(COLUMN + "state", (row) -> Tones.of(row.state()),
				(row) -> getTranslation(Tones.key(row.state())));
		this.grid.textColumn(COLUMN + "expires",
				(row) -> row.expires().map((day) -> this.formats.date(day, getLocale())).orElse("–"));
		this.grid.numberColumn(KEY + "daysLeft", this::daysLeft);
		this.grid.textColumn(COLUMN + "number", CertificateDetails::number);
		this.grid.textColumn(COLUMN + "issuer", CertificateDetails::issuer);
		this.grid
			.addComponentColumn((row) -> new Anchor(this.certificates.handler(row.id(), row.file()), row.fileName()))
			.setAutoWidth(true);
		this.grid.whenEmpty(new EmptyState(VaadinIcon.DIPLOMA_SCROLL, KEY + "empty", KEY + "emptyHint"));
		this.grid.onOpen((row) -> getUI().ifPresent((ui) -> ui.navigate("suppliers/" + row.supplier())));
	}

	private String daysLeft(CertificateDetails row) {
		LocalDate today = this.qualifications.today();
		boolean counts = row.state() == CertificateState.EXPIRING || row.state() == CertificateState.VALID
				|| row.state() == CertificateState.LAPSED;
		return row.expires()
			.filter((day) -> counts)
			.map((day) -> String.valueOf(ChronoUnit.DAYS.between(today, day)))
			.orElse("");
	}

	private CertificateFilter filter() {
		return new CertificateFilter(Objects.requireNonNullElse(this.text.getValue(), ""),
				this.type.getOptionalValue().map(CertificateTypeDetails::id), this.state.getOptionalValue(),
				Optional.empty());
	}

	private void load() {
		this.grid.getDataProvider().refreshAll();
		sayCount();
	}

	private void sayCount() {
		this.count.setText(getTranslation(KEY + "count", this.certificates.count(filter())));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
