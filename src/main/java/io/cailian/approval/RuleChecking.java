package io.cailian.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.apikit.InvalidInput;
import io.cailian.organisation.Organisation;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostLine;
import io.cailian.workflow.DocumentTypes;
import io.cailian.workflow.spi.DocumentAttribute;

import org.springframework.stereotype.Component;

/**
 * Checks that rules ask only what documents of their type can answer, and only people and
 * posts that exist.
 */
@Component
class RuleChecking {

	private final DocumentTypes types;

	private final Organisation organisation;

	private final Places places;

	RuleChecking(DocumentTypes types, Organisation organisation, Places places) {
		this.types = types;
		this.organisation = organisation;
		this.places = places;
	}

	/**
	 * Passes only if all rows can be asked.
	 * @throws InvalidInput with each fault at its place in the file
	 */
	void require(String type, RuleSet rules) {
		List<InvalidInput.Fault> faults = new ArrayList<>();
		Map<String, DocumentAttribute> attributes = this.types.attributes(type)
			.stream()
			.collect(Collectors.toMap(DocumentAttribute::code, Function.identity()));
		Set<PostCode> posts = this.organisation.posts().stream().map(PostLine::code).collect(Collectors.toSet());
		for (int row = 0; row < rules.rows().size(); row++) {
			List<Condition> conditions = rules.rows().get(row).conditions();
			for (int i = 0; i < conditions.size(); i++) {
				ConditionCheck.of(conditions.get(i), attributes, "/rows/" + row + "/when/" + i, faults);
			}
			List<RowOutcome> outcomes = rules.rows().get(row).outcomes();
			for (int i = 0; i < outcomes.size(); i++) {
				if (outcomes.get(i) instanceof RowOutcome.Approvers approvers) {
					check(approvers.step().asked(), posts, "/rows/" + row + "/then/" + i + "/ask", faults);
				}
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
	}

	private void check(Asked asked, Set<PostCode> posts, String pointer, List<InvalidInput.Fault> faults) {
		switch (asked) {
			case Asked.OfPost post -> post(post.post(), posts, pointer, faults);
			case Asked.Committee committee -> post(committee.post(), posts, pointer, faults);
			case Asked.ManagerOf of -> post(of.post(), posts, pointer, faults);
			case Asked.OnePerson person -> {
				if (!this.places.isActing(person.account())) {
					faults.add(new InvalidInput.Fault(pointer + "/account", "approval.RuleChecking.person",
							List.of(person.account().value())));
				}
			}
			case Asked.OfRole role -> {
			}
			case Asked.Managers managers -> {
			}
			case Asked.ManagersToLimit limit -> {
			}
		}
	}

	private static void post(PostCode post, Set<PostCode> posts, String pointer, List<InvalidInput.Fault> faults) {
		if (!posts.contains(post)) {
			faults.add(new InvalidInput.Fault(pointer + "/post", "approval.RuleChecking.post", List.of(post.value())));
		}
	}

}
