package io.cailian.approval.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.approval.Asked;
import io.cailian.approval.Phase;
import io.cailian.approval.RuleStep;
import io.cailian.identity.Person;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;

/**
 * Whom a row asks, where in the chain, and within which time.
 */
class StepEditor extends Composite<Div> {

	private static final String KEY = "approval.StepEditor.";

	private static final int MOST_MEMBERS = 50;

	private final RuleWords words;

	private final ComboBox<Whom> whom = Boxes.constants(KEY + "whom", List.of(Whom.values()), KEY + "Whom.");

	private final ComboBox<String> role;

	private final ComboBox<PostLine> post;

	private final ComboBox<Person> person;

	private final IntegerField needed = Boxes.number(KEY + "needed", Asked.Committee.ALL, MOST_MEMBERS,
			Asked.Committee.ALL);

	private final IntegerField levels = Boxes.number(KEY + "levels", 1, Asked.MAX_LEVELS, 1);

	private final ComboBox<Phase> phase = Boxes.constants(KEY + "phase", List.of(Phase.values()), "approval.Phase.");

	private final IntegerField order = Boxes.number(KEY + "order", 1, RuleStep.MAX_ORDER, 1);

	private final IntegerField dueDays = Boxes.number(KEY + "dueDays", 1, RuleStep.MAX_DUE_DAYS, RuleStep.USUAL_DAYS);

	private final Checkbox withinLimit = Texts.label(new Checkbox(), KEY + "withinLimit");

	StepEditor(RuleWords words) {
		this.words = words;
		this.role = Boxes.choice(KEY + "role", Asked.ROLES, words::role);
		this.post = Boxes.choice(KEY + "post", words.posts(), PostLine::name);
		this.person = Boxes.choice(KEY + "person", List.of(), Person::name);
		offer(words.staff().stream());
		Texts.helper(this.needed, KEY + "neededHint");
		Texts.helper(this.order, KEY + "orderHint");
		this.phase.setValue(Phase.HIERARCHY);
		this.whom.addValueChangeListener((event) -> showWhatBelongs());
		this.whom.setValue(Whom.ROLE);
		getContent().addClassName("rule-step");
		getContent().add(this.whom, this.role, this.post, this.person, this.needed, this.levels, this.phase, this.order,
				this.dueDays, this.withinLimit);
	}

	void show(RuleStep step) {
		switch (step.asked()) {
			case Asked.OfRole asked -> {
				this.whom.setValue(Whom.ROLE);
				this.role.setValue(asked.role());
			}
			case Asked.OfPost asked -> show(Whom.POST, this.words.post(asked.post()));
			case Asked.Committee asked -> {
				show(Whom.COMMITTEE, this.words.post(asked.post()));
				this.needed.setValue(asked.needed());
			}
			case Asked.ManagerOf asked -> show(Whom.MANAGER_OF, this.words.post(asked.post()));
			case Asked.Managers asked -> {
				this.whom.setValue(Whom.MANAGERS);
				this.levels.setValue(asked.levels());
			}
			case Asked.ManagersToLimit asked -> this.whom.setValue(Whom.MANAGERS_TO_LIMIT);
			case Asked.OnePerson asked -> {
				Person named = this.words.person(asked.account());
				offer(Stream.concat(this.words.staff().stream(), Stream.of(named)));
				this.whom.setValue(Whom.PERSON);
				this.person.setValue(named);
			}
		}
		this.phase.setValue(step.phase());
		this.order.setValue(step.order());
		this.dueDays.setValue(step.dueDays());
		this.withinLimit.setValue(step.withinLimit());
	}

	private void show(Whom asked, PostLine named) {
		this.post.setItems(new LinkedHashSet<>(Stream.concat(this.words.posts().stream(), Stream.of(named)).toList()));
		this.whom.setValue(asked);
		this.post.setValue(named);
	}

	Optional<RuleStep> read(List<ErrorSummary.Problem> problems) {
		int before = problems.size();
		FieldProblems.required(this.whom, problems);
		FieldProblems.required(this.phase, problems);
		FieldProblems.required(this.order, problems);
		FieldProblems.required(this.dueDays, problems);
		Whom asked = this.whom.getValue();
		if (asked == null) {
			return Optional.empty();
		}
		switch (asked) {
			case ROLE -> FieldProblems.required(this.role, problems);
			case POST, MANAGER_OF -> FieldProblems.required(this.post, problems);
			case COMMITTEE -> {
				FieldProblems.required(this.post, problems);
				FieldProblems.required(this.needed, problems);
			}
			case MANAGERS -> FieldProblems.required(this.levels, problems);
			case PERSON -> FieldProblems.required(this.person, problems);
			case MANAGERS_TO_LIMIT -> {
			}
		}
		if (problems.size() > before) {
			return Optional.empty();
		}
		try {
			return Optional.of(new RuleStep(this.phase.getValue(), this.order.getValue(), asked(asked),
					this.withinLimit.getValue(), this.dueDays.getValue()));
		}
		catch (RuleViolation violation) {
			tell(violation, problems);
			return Optional.empty();
		}
	}

	/** Says what is wrong with the step where it is wrong. */
	void tell(RuleViolation violation, List<ErrorSummary.Problem> problems) {
		switch (violation.messageKey()) {
			case "approval.RuleStep.order" -> add(this.order, violation, problems);
			case "approval.RuleStep.dueDays" -> add(this.dueDays, violation, problems);
			case "approval.RuleStep.managersElsewhere" -> add(this.phase, violation, problems);
			case "approval.Asked.levels" -> add(this.levels, violation, problems);
			case "approval.Asked.needed" -> add(this.needed, violation, problems);
			case "approval.Asked.role" -> add(this.role, violation, problems);
			case "approval.RuleChecking.post" -> add(this.post, violation, problems);
			case "approval.RuleChecking.person" -> add(this.person, violation, problems);
			default -> add(this.whom, violation, problems);
		}
	}

	private static <F extends Component & HasValidation> void add(F field, RuleViolation violation,
			List<ErrorSummary.Problem> problems) {
		FieldProblems.add(field, violation, problems);
	}

	private Asked asked(Whom asked) {
		return switch (asked) {
			case ROLE -> new Asked.OfRole(this.role.getValue());
			case POST -> new Asked.OfPost(this.post.getValue().code());
			case COMMITTEE -> new Asked.Committee(this.post.getValue().code(), this.needed.getValue());
			case MANAGERS -> new Asked.Managers(this.levels.getValue());
			case MANAGERS_TO_LIMIT -> new Asked.ManagersToLimit();
			case MANAGER_OF -> new Asked.ManagerOf(this.post.getValue().code());
			case PERSON -> new Asked.OnePerson(this.person.getValue().id());
		};
	}

	private void showWhatBelongs() {
		Whom asked = this.whom.getValue();
		boolean climbs = asked == Whom.MANAGERS || asked == Whom.MANAGERS_TO_LIMIT;
		this.role.setVisible(asked == Whom.ROLE);
		this.post.setVisible(asked == Whom.POST || asked == Whom.COMMITTEE || asked == Whom.MANAGER_OF);
		this.needed.setVisible(asked == Whom.COMMITTEE);
		this.levels.setVisible(asked == Whom.MANAGERS);
		this.person.setVisible(asked == Whom.PERSON);
		this.phase.setReadOnly(climbs);
		if (climbs) {
			this.phase.setValue(Phase.HIERARCHY);
		}
	}

	private void offer(Stream<Person> people) {
		this.person.setItems((each, typed) -> Pinyin.matches(each.nameZh() + " " + each.nameEn() + " " + each.email(),
				Objects.requireNonNullElse(typed, "")), people.distinct().toList());
	}

	/** The kinds of people a step can ask. */
	enum Whom {

		ROLE, POST, COMMITTEE, MANAGERS, MANAGERS_TO_LIMIT, MANAGER_OF, PERSON

	}

}
