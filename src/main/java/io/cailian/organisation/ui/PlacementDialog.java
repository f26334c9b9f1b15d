package io.cailian.organisation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.ApprovalLimit;
import io.cailian.organisation.PlacementAdministration;
import io.cailian.organisation.PlacementDetails;
import io.cailian.organisation.PlacementDraft;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Where an administrator writes down to whom a person answers, which posts the person
 * holds and up to which amounts the person decides alone. One's own place is only to be
 * read, and everybody's by an auditor.
 */
class PlacementDialog extends FormDialog {

	private static final String KEY = "organisation.PlacementDialog.";

	private final PlacementAdministration administration;

	private final PlacementDetails place;

	private final Runnable onSaved;

	private final ErrorSummary errors = new ErrorSummary();

	private final ComboBox<Person> manager = Texts.label(new ComboBox<>(), KEY + "manager");

	private final MultiSelectComboBox<PostLine> posts = Texts.label(new MultiSelectComboBox<>(), KEY + "posts");

	private final LimitsField limits;

	PlacementDialog(PlacementAdministration administration, LimitWords types, PlacementDetails place, String name,
			List<Person> managers, Predicate<UserId> works, List<PostLine> allPosts, Use use, Runnable onSaved) {
		this.administration = administration;
		this.place = place;
		this.onSaved = onSaved;
		this.limits = new LimitsField(types, administration.currency(), place.limits());
		offer(managers, works, allPosts);
		FormSection lines = new FormSection(KEY + "lines", KEY + "linesHint").addWide(this.manager).addWide(this.posts);
		FormSection amounts = new FormSection(KEY + "limits", KEY + "limitsHint", administration.currency())
			.addWide(this.limits);
		setHeaderTitle(name);
		setWidth("min(42rem, 94vw)");
		add(this.errors, lines, amounts);
		Button cancel = Texts.text(new Button(), (use != Use.WRITE) ? KEY + "close" : "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		getFooter().add(cancel);
		if (!place.staff()) {
			addComponentAsFirst(Texts.text(new Paragraph(), KEY + "gone"));
		}
		if (use == Use.OWN) {
			addComponentAsFirst(Texts.text(new Paragraph(), "organisation.Placement.own"));
		}
		if (use != Use.WRITE) {
			this.manager.setReadOnly(true);
			this.posts.setReadOnly(true);
			this.limits.setReadOnly(true);
		}
		else {
			Button save = Texts.text(new Button(), KEY + "save");
			save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			save.addClickListener((event) -> save());
			getFooter().add(save);
			this.manager.focus();
		}
	}

	private void offer(List<Person> managers, Predicate<UserId> works, List<PostLine> allPosts) {
		this.manager.setItems((person, typed) -> Pinyin
			.matches(person.nameZh() + " " + person.nameEn() + " " + person.email(), typed), managers);
		this.manager.setClearButtonVisible(true);
		Texts.follow(this.manager, (locale) -> this.manager.setItemLabelGenerator((person) -> (works.test(person.id())
				? person.name(locale) : getTranslation(locale, "organisation.Placement.gone", person.name(locale)))
				+ " · " + mailBox(person)));
		Texts.helper(this.manager, KEY + "managerHint");
		this.place.manager()
			.flatMap((id) -> managers.stream().filter((person) -> person.id().equals(id)).findFirst())
			.ifPresent(this.manager::setValue);
		this.posts.setItems((line, typed) -> Pinyin.matches(line.code() + " " + line.nameZh() + " " + line.nameEn(),
				Objects.requireNonNullElse(typed, "")), allPosts);
		Texts.follow(this.posts, (locale) -> this.posts.setItemLabelGenerator((line) -> line.name(locale)));
		this.posts.setValue(allPosts.stream()
			.filter((line) -> this.place.posts().contains(line.code()))
			.collect(Collectors.toSet()));
	}

	private static String mailBox(Person person) {
		return person.email().isEmpty() ? person.id().value() : person.email();
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		this.manager.setInvalid(false);
		List<ApprovalLimit> typed = this.limits.read(problems);
		if (problems.isEmpty()) {
			try {
				this.administration.place(
						new PlacementDraft(this.place.account(),
								Optional.ofNullable(this.manager.getValue()).map(Person::id),
								this.posts.getValue().stream().map(PostLine::code).collect(Collectors.toSet()), typed),
						this.place.version());
				close();
				Notices.success(KEY + "saved");
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				if (violation.messageKey().startsWith("organisation.Placement.")) {
					FieldProblems.add(this.manager, violation, problems);
				}
				else if (violation.messageKey().startsWith("organisation.ApprovalLimit.")) {
					this.limits.tell(violation, problems);
				}
				else {
					FieldProblems.add(this.posts, violation, problems);
				}
			}
		}
		this.errors.show(problems);
	}

	/** What the reader may do with the place. */
	enum Use {

		WRITE, OWN, READ

	}

}
