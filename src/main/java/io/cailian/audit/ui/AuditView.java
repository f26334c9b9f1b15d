package io.cailian.audit.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditFilter;
import io.cailian.audit.AuditSearch;
import io.cailian.audit.AuditVerification;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.MentionedDocuments;
import io.cailian.uikit.NamedDocument;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where auditors read the trail, narrow it down, and prove that nobody has changed it.
 */
@Route("audit")
@RolesAllowed({ Roles.AUDITOR, Roles.ADMIN })
@Menu(title = "audit.AuditView.title", order = 90, icon = "vaadin:clipboard-text")
class AuditView extends ListPage<RecordedEntry> {

	private final AuditSearch search;

	private final People people;

	private final Formats formats;

	private final FactWords words;

	private final MentionedDocuments documents;

	private final TextField actor = filterField("audit.AuditView.actor");

	private final ComboBox<String> action = Texts.label(new ComboBox<>(), "audit.AuditView.action");

	private final TextField subject = filterField("audit.AuditView.subject");

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), "audit.AuditView.from");

	private final DatePicker to = Texts.label(ComponentTexts.on(new DatePicker()), "audit.AuditView.to");

	private final VerificationPanel panel;

	AuditView(AuditSearch search, AuditVerification verification, People people, Formats formats, FactWords words,
			MentionedDocuments documents, ListTools tools) {
		super("audit.AuditView.", tools);
		this.search = search;
		this.people = people;
		this.formats = formats;
		this.words = words;
		this.documents = documents;
		this.panel = new VerificationPanel(verification, people, formats);
		this.action.setClearButtonVisible(true);
		Texts.follow(this.action, this::offerActions);
		addColumns();
		header().actions(this.panel.button());
		addBeforeFilters(this.panel);
		bind();
		show(this::page, () -> this.search.count(filter()));
	}

	private void bind() {
		filters().bind("actor", this.actor)
			.bind("action", this.action, Function.identity(), Optional::of)
			.bind("subject", this.subject)
			.bind("from", this.from, LocalDate::toString, AuditView::date)
			.bind("to", this.to, LocalDate::toString, AuditView::date);
	}

	private void addColumns() {
		ListGrid.fixed(grid().numberColumn("audit.AuditView.seq", (row) -> row.entry().seq()), "5rem");
		ListGrid.fixed(grid().textColumn("audit.AuditView.at",
				(row) -> this.formats.instant(row.entry().at(), getLocale()), (row) -> row.entry().at()), "13rem");
		ListGrid.fixed(grid().textColumn("audit.AuditView.actor", (row) -> row.actor(getLocale())), "11rem");
		ListGrid.fixed(grid().textColumn("audit.AuditView.action",
				(row) -> this.words.action(row.entry().action(), getLocale())), "11rem");
		ListGrid.fixed(grid().mentionColumn("audit.AuditView.subject", (row) -> row.subject(this.words, getLocale()),
				RecordedEntry::path), "14rem");
		ListGrid.wide(grid().textColumn("audit.AuditView.facts", (row) -> this.words.line(row.entry(), getLocale())),
				"16rem");
		grid().onOpen(this::open);
		grid().whenEmpty(new EmptyState(VaadinIcon.SEARCH, "audit.AuditView.empty", "audit.AuditView.emptyHint"));
	}

	private AuditFilter filter() {
		return new AuditFilter(this.actor.getValue(), this.action.isEmpty() ? "" : this.action.getValue(),
				this.subject.getValue(), this.from.getValue(), this.to.getValue());
	}

	/** People and documents that a page mentions again and again are asked for once. */
	private List<RecordedEntry> page(int offset, int limit) {
		List<AuditEntry> entries = this.search.find(filter(), offset, limit);
		NamedPeople named = this.people.named(entries.stream().map(AuditEntry::actor).toList());
		Map<String, Optional<NamedDocument>> mentioned = new HashMap<>();
		return entries.stream()
			.map((entry) -> new RecordedEntry(entry, named,
					mentioned.computeIfAbsent(entry.subjectType() + ":" + entry.subjectId(), this.documents::find)))
			.toList();
	}

	private void open(RecordedEntry row) {
		new AuditEntryDialog(row, row.actor(getLocale()), this.words, this.formats, getLocale()).open();
	}

	private void offerActions(Locale locale) {
		String chosen = this.action.getValue();
		this.action.setItemLabelGenerator((code) -> this.words.action(code, locale));
		this.action.setItems(this.words.actions(locale));
		this.action.setValue(chosen);
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
