package io.cailian.audit.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditFilter;
import io.cailian.audit.AuditSearch;
import io.cailian.audit.AuditVerification;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where auditors read the trail, narrow it down, and prove that nobody has changed it.
 */
@Route("audit")
@RolesAllowed({ Roles.AUDITOR, Roles.ADMIN })
@Menu(title = "audit.AuditView.title", order = 90, icon = "vaadin:clipboard-text")
class AuditView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private final AuditSearch search;

	private final AuditVerification verification;

	private final People people;

	private final Formats formats;

	private final TextField actor = filterField("audit.AuditView.actor");

	private final TextField action = filterField("audit.AuditView.action");

	private final TextField subject = filterField("audit.AuditView.subject");

	private final DatePicker from = Texts.label(new DatePicker(), "audit.AuditView.from");

	private final DatePicker to = Texts.label(new DatePicker(), "audit.AuditView.to");

	private final Paragraph result = new Paragraph();

	private final ListGrid<AuditEntry> grid = new ListGrid<>("audit.AuditView.title");

	AuditView(AuditSearch search, AuditVerification verification, People people, Formats formats) {
		this.search = search;
		this.verification = verification;
		this.people = people;
		this.formats = formats;
		this.result.getElement().setAttribute("role", "status");
		this.result.setVisible(false);
		Button verify = Texts.text(new Button(), "audit.AuditView.verify");
		verify.setDisableOnClick(true);
		verify.addClickListener((event) -> {
			verify();
			verify.setEnabled(true);
		});
		addColumns();
		getContent().setSizeFull();
		getContent().add(new PageHeader("audit.AuditView.title").actions(verify), this.result, filters(), this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("audit.AuditView.title");
	}

	private FilterBar filters() {
		return new FilterBar().bind("actor", this.actor)
			.bind("action", this.action)
			.bind("subject", this.subject)
			.bind("from", this.from, LocalDate::toString, AuditView::date)
			.bind("to", this.to, LocalDate::toString, AuditView::date)
			.onChange(this::load);
	}

	private void addColumns() {
		this.grid.numberColumn("audit.AuditView.seq", AuditEntry::seq);
		this.grid.textColumn("audit.AuditView.at", (entry) -> this.formats.instant(entry.at(), getLocale()));
		this.grid.textColumn("audit.AuditView.actor", (entry) -> actorName(entry.actor()));
		this.grid.textColumn("audit.AuditView.action", AuditEntry::action);
		this.grid.textColumn("audit.AuditView.subject", (entry) -> entry.subjectType() + " " + entry.subjectId());
		this.grid.textColumn("audit.AuditView.facts",
				(entry) -> new TreeMap<>(entry.facts()).entrySet()
					.stream()
					.map((fact) -> fact.getKey() + ": " + fact.getValue())
					.collect(Collectors.joining("; ")));
		this.grid.whenEmpty(new EmptyState(VaadinIcon.SEARCH, "audit.AuditView.empty", "audit.AuditView.emptyHint"));
	}

	private void load() {
		AuditFilter filter = new AuditFilter(this.actor.getValue(), this.action.getValue(), this.subject.getValue(),
				this.from.getValue(), this.to.getValue());
		this.grid.setItems((query) -> this.search.find(filter, query.getOffset(), query.getLimit()).stream(),
				(query) -> this.search.count(filter));
	}

	private void verify() {
		switch (this.verification.verify()) {
			case AuditVerification.Intact intact -> show("audit.AuditView.intact", intact.count(), "verified");
			case AuditVerification.Broken broken -> show("audit.AuditView.broken", broken.firstBadSeq(), "broken");
			case AuditVerification.AnchorsForged forged ->
				show("audit.AuditView.anchorsForged", forged.line(), "broken");
		}
	}

	private void show(String key, long number, String state) {
		this.result.setText(getTranslation(key, number));
		this.result.setClassName("audit-" + state);
		this.result.setVisible(true);
	}

	private String actorName(UserId id) {
		String name = id.equals(UserId.SYSTEM) ? getTranslation("audit.AuditView.system")
				: this.people.nameOf(id, getLocale());
		return name.equals(id.value()) ? name : name + " (" + id + ")";
	}

	private static TextField filterField(String key) {
		TextField field = Texts.label(new TextField(), key);
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setClearButtonVisible(true);
		return field;
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
