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
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * All certificates of all suppliers, those that end first before the others.
 */
@Route("certificates")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
@Menu(title = "qualification.CertificatesView.title", order = 32, icon = "vaadin:diploma-scroll")
class CertificatesView extends ListPage<CertificateDetails> {

	private static final String KEY = "qualification.CertificatesView.";

	private static final String COLUMN = "qualification.CertificateTab.";

	private final Certificates certificates;

	private final Qualifications qualifications;

	private final Formats formats;

	private final TextField text = searchField(KEY + "search");

	private final ComboBox<CertificateState> state = Texts.label(new ComboBox<>(), COLUMN + "state");

	private final ComboBox<CertificateTypeDetails> type = Texts.label(new ComboBox<>(), COLUMN + "type");

	CertificatesView(Certificates certificates, CertificateTypes types, Qualifications qualifications, Formats formats,
			ListTools tools) {
		super(KEY, tools);
		this.certificates = certificates;
		this.qualifications = qualifications;
		this.formats = formats;
		this.state.setItems(CertificateState.values());
		this.state.setClearButtonVisible(true);
		Texts.follow(this.state,
				(locale) -> this.state.setItemLabelGenerator((choice) -> getTranslation(locale, Tones.key(choice))));
		this.type.setItems(types.all());
		this.type.setClearButtonVisible(true);
		Texts.follow(this.type, (locale) -> this.type.setItemLabelGenerator((choice) -> choice.name(locale)));
		columns();
		filters().bind("q", this.text)
			.bind("state", this.state, CertificateState.class)
			.bind("type", this.type, CertificateTypeDetails::code, types::find);
		show((offset, limit) -> this.certificates.list(filter(), offset, limit),
				() -> this.certificates.count(filter()));
	}

	private void columns() {
		grid().linkColumn(KEY + "supplier", CertificateDetails::supplierName, (row) -> "suppliers/" + row.supplier())
			.setFlexGrow(2);
		grid().textColumn(COLUMN + "type", (row) -> row.type().name(getLocale())).setFlexGrow(2);
		grid().statusColumn(COLUMN + "state", (row) -> Tones.of(row.state()),
				(row) -> getTranslation(Tones.key(row.state())));
		grid().textColumn(COLUMN + "expires",
				(row) -> row.expires().map((day) -> this.formats.date(day, getLocale())).orElse("–"),
				(row) -> row.expires().orElse(null));
		grid().numberColumn(KEY + "daysLeft", (row) -> daysLeft(row).map(String::valueOf).orElse(""),
				(row) -> daysLeft(row).orElse(null));
		grid().textColumn(COLUMN + "number", CertificateDetails::number);
		grid().textColumn(COLUMN + "issuer", CertificateDetails::issuer);
		grid().addComponentColumn((row) -> new Anchor(this.certificates.handler(row.id(), row.file()), row.fileName()))
			.setAutoWidth(true);
		grid().whenEmpty(new EmptyState(VaadinIcon.DIPLOMA_SCROLL, KEY + "empty", KEY + "emptyHint"));
		opens((row) -> "suppliers/" + row.supplier());
	}

	private Optional<Long> daysLeft(CertificateDetails row) {
		LocalDate today = this.qualifications.today();
		boolean counts = row.state() == CertificateState.EXPIRING || row.state() == CertificateState.VALID
				|| row.state() == CertificateState.LAPSED;
		return row.expires().filter((day) -> counts).map((day) -> ChronoUnit.DAYS.between(today, day));
	}

	private CertificateFilter filter() {
		return new CertificateFilter(Objects.requireNonNullElse(this.text.getValue(), ""),
				this.type.getOptionalValue().map(CertificateTypeDetails::id), this.state.getOptionalValue(),
				Optional.empty());
	}

}
