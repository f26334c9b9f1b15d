package io.cailian.onboarding.ui;

import java.util.List;
import java.util.function.Consumer;

import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftMerge;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * Two windows wrote the same field: both texts, and which of them shall stand. Until that
 * is said nothing is overwritten.
 */
class DraftConflicts extends Composite<Section> {

	private static final List<SupplierField> NAMED = List.of(SupplierField.values());

	private final Div lines = new Div();

	DraftConflicts(Consumer<Boolean> decide) {
		Button mine = Texts.text(new Button(), "onboarding.DraftConflicts.mine");
		mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		mine.addClickListener((event) -> decided(decide, true));
		Button theirs = Texts.text(new Button(), "onboarding.DraftConflicts.theirs");
		theirs.addClickListener((event) -> decided(decide, false));
		Div actions = new Div(theirs, mine);
		actions.addClassName("form-actions");
		getContent().addClassNames("card", "draft-conflicts");
		getContent().getElement().setAttribute("role", "alert");
		getContent().add(Texts.text(new H2(), "onboarding.DraftConflicts.title"),
				Texts.text(new Paragraph(), "onboarding.DraftConflicts.text"), this.lines, actions);
		setVisible(false);
	}

	void show(List<DraftMerge.Conflict> conflicts) {
		this.lines.removeAll();
		conflicts.forEach((conflict) -> this.lines.add(line(conflict)));
		setVisible(true);
	}

	private void decided(Consumer<Boolean> decide, boolean mine) {
		setVisible(false);
		decide.accept(mine);
	}

	private Paragraph line(DraftMerge.Conflict conflict) {
		return Texts.text(new Paragraph(), "onboarding.DraftConflicts.line", name(conflict.field()),
				shown(conflict.field(), conflict.mine()), shown(conflict.field(), conflict.theirs()));
	}

	private String name(String field) {
		String key = NAMED.stream()
			.map(SupplierField::labelKey)
			.filter((label) -> label.endsWith("." + field))
			.findFirst()
			.orElse(field.equals(DraftField.IDENTIFIER) ? "onboarding.IdentifierFields.number"
					: "onboarding.DraftConflicts.other");
		return getTranslation(key);
	}

	private String shown(String field, String value) {
		boolean words = NAMED.stream().anyMatch((each) -> each.labelKey().endsWith("." + field))
				|| field.equals(DraftField.IDENTIFIER);
		if (value.isEmpty()) {
			return getTranslation("onboarding.DraftConflicts.empty");
		}
		return words ? value : getTranslation("onboarding.DraftConflicts.changed");
	}

}
