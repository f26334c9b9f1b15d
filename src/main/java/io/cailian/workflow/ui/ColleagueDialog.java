package io.cailian.workflow.ui;

import java.util.List;

import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;
import io.cailian.workflow.Turn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Where a colleague is chosen for a task, and the reason told.
 */
class ColleagueDialog extends ProposalDialog {

	private static final String KEY = "workflow.ColleagueDialog.";

	private static final int MAX_REASON = 2000;

	private final ComboBox<Person> person = Texts.label(new ComboBox<>(), KEY + "person");

	private final RadioButtonGroup<Turn> turn = Texts.label(new RadioButtonGroup<>(), KEY + "turn");

	private final TextArea reason = Texts.label(new TextArea(), KEY + "reason");

	private final Choice choice;

	/**
	 * A form whose texts are under the key.
	 * @param turns whether it is asked when the colleague's turn comes
	 */
	ColleagueDialog(String key, List<Person> colleagues, boolean turns, Choice choice, Runnable onSent) {
		super(key, onSent);
		this.choice = choice;
		this.person.setItems(
				(each, typed) -> Pinyin
					.matches(each.nameZh() + " " + each.nameEn() + " " + each.email() + " " + each.id().value(), typed),
				colleagues);
		this.person.setRequiredIndicatorVisible(true);
		Texts.follow(this.person,
				(locale) -> this.person.setItemLabelGenerator((each) -> each.name(locale) + " · " + each.id().value()));
		this.turn.setItems(Turn.values());
		this.turn.setValue(Turn.BEFORE);
		Texts.follow(this.turn,
				(locale) -> this.turn.setItemLabelGenerator((each) -> getTranslation(locale, KEY + each)));
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setMaxLength(MAX_REASON);
		this.reason.setMinRows(2);
		wide(this.person);
		if (turns) {
			wide(this.turn);
		}
		wide(this.reason);
	}

	@Override
	protected void send() {
		this.choice.take(this.person.getValue().id(), this.turn.getValue(), this.reason.getValue());
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.person, problems);
		required(this.reason, problems);
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return ruleKey.startsWith("workflow.reason") ? this.reason : this.person;
	}

	/** What happens with the colleague chosen. */
	interface Choice {

		void take(UserId person, Turn turn, String reason);

	}

}
