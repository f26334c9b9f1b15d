package io.cailian.workflow.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.MentionedDocuments;
import io.cailian.uikit.MenuPart;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.NamedDocument;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.workflow.DutyOverview;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.SeparatedDuties;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where auditors read which duties no person may combine, and see that nobody has.
 */
@Route("duties")
@RolesAllowed({ Roles.AUDITOR, Roles.ADMIN })
@MenuPart(MenuPart.Part.SUPERVISION)
@Menu(title = "workflow.DutiesView.title", order = 91, icon = "vaadin:scale")
class DutiesView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "workflow.DutiesView.";

	private static final String WORDS = "workflow.duties.";

	private final DutyOverview overview;

	private final ModuleTranslations texts;

	private final MentionedDocuments documents;

	private final People people;

	DutiesView(DutyOverview overview, ModuleTranslations texts, MentionedDocuments documents, People people) {
		this.overview = overview;
		this.texts = texts;
		this.documents = documents;
		this.people = people;
		Div rules = new Div();
		rules.addClassName("cards");
		rules.setWidthFull();
		Texts.follow(rules, (locale) -> {
			rules.removeAll();
			overview.rules().forEach((separation) -> rules.add(rule(separation, locale)));
		});
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title"), Texts.text(new Paragraph(), KEY + "intro"), rules,
				Texts.text(new H2(), KEY + "exceptions"),
				Texts.text(new Paragraph(), KEY + "recorded", overview.deeds()), exceptions());
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

	private Section rule(SeparatedDuties separation, Locale locale) {
		UnorderedList duties = new UnorderedList();
		for (SeparatedDuties.Duty duty : separation.duties()) {
			String deeds = duty.deeds()
				.stream()
				.map((deed) -> word("deed." + deed, locale))
				.collect(Collectors.joining(word("comma", locale)));
			duties.add(new ListItem(this.texts.getTranslation(KEY + "duty", locale,
					word("duty." + separation.name() + "." + duty.name(), locale), deeds)));
		}
		Section section = new Section(new H2(word("separation." + separation.name(), locale)),
				new Paragraph(this.texts.getTranslation(KEY + "rule", locale, documentType(separation, locale))),
				duties);
		section.addClassName("card");
		return section;
	}

	private ListGrid<DutyOverview.Combined> exceptions() {
		List<DutyOverview.Combined> found = this.overview.exceptions();
		ListGrid<DutyOverview.Combined> grid = new ListGrid<>(KEY + "exceptions");
		grid.textColumn(KEY + "separation", (row) -> word("separation." + row.separation(), getLocale()));
		grid.mentionColumn(KEY + "document",
				(row) -> document(row.document()).map(NamedDocument::number)
					.orElseGet(() -> row.document().id().toString()),
				(row) -> document(row.document()).map(NamedDocument::path).orElse(""));
		grid.textColumn(KEY + "held", (row) -> word("duty." + row.separation() + "." + row.duty(), getLocale()));
		grid.textColumn(KEY + "deed", (row) -> word("deed." + row.deed(), getLocale()));
		grid.textColumn(KEY + "person",
				(row) -> this.people.nameOf(row.account(), getLocale()) + " (" + row.account() + ")");
		grid.setItems(found);
		grid.setAllRowsVisible(true);
		grid.whenEmpty(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, KEY + "none", KEY + "noneHint"));
		return grid;
	}

	private Optional<NamedDocument> document(Subject subject) {
		return this.documents.find(subject.type(), subject.id().toString());
	}

	private String documentType(SeparatedDuties separation, Locale locale) {
		return separation.subjectType().equals(SeparatedDuties.ANY) ? word("anyDocument", locale)
				: this.texts.find("audit.subject." + separation.subjectType(), locale).orElse(separation.subjectType());
	}

	private String word(String name, Locale locale) {
		return this.texts.find(WORDS + name, locale).orElse(name);
	}

}
