package io.cailian.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.supplier.HandedInDocument;
import io.cailian.uikit.RegionalSettings;
import org.springframework.stereotype.Component;

/**
 * Whether what a company hands in is what it is asked for: every question answered in its
 * form, every document there, with the dates we ask for. Wizard and programs are held to
 * the same.
 */
@Component
class Completeness {

	private final Clock clock;

	private final RegionalSettings regional;

	Completeness(Clock clock, RegionalSettings regional) {
		this.clock = clock;
		this.regional = regional;
	}

	/**
	 * The answers in their stored form; what was not asked is dropped.
	 * @throws Incomplete if anything is missing or wrong, with all of it
	 */
	Map<String, String> check(Questionnaire asked, Map<String, String> answers, List<HandedInDocument> documents) {
		Map<Incomplete.Place, RuleViolation> problems = new LinkedHashMap<>();
		Map<String, String> checked = new LinkedHashMap<>();
		asked.questions().forEach((question) -> note(problems, Incomplete.Place.answer(question.key()), () -> {
			String answer = question.check(answers.getOrDefault(question.key(), ""));
			if (!answer.isEmpty()) {
				checked.put(question.key(), answer);
			}
		}));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.regional.zone());
		asked.documents().forEach((wanted) -> check(problems, wanted, documents, today));
		if (!problems.isEmpty()) {
			throw new Incomplete(problems);
		}
		return checked;
	}

	private static void check(Map<Incomplete.Place, RuleViolation> problems, RequiredDocument wanted,
			List<HandedInDocument> documents, LocalDate today) {
		List<HandedInDocument> given = documents.stream().filter((each) -> each.type().equals(wanted.type())).toList();
		if (given.isEmpty() && wanted.required()) {
			problems.put(Incomplete.Place.document(wanted.type(), ""),
					new RuleViolation("onboarding.RegistrationForm.documentTypeMissing", wanted.name().zh()));
		}
		for (HandedInDocument document : given) {
			if (wanted.asksIssued()) {
				note(problems, Incomplete.Place.document(wanted.type(), "issued"),
						() -> DocumentDates.requireIssued(document.issued(), today));
			}
			if (wanted.asksExpiry()) {
				note(problems, Incomplete.Place.document(wanted.type(), "expires"),
						() -> DocumentDates.requireExpires(document.expires(), today));
			}
		}
	}

	private static void note(Map<Incomplete.Place, RuleViolation> problems, Incomplete.Place place, Runnable rule) {
		try {
			rule.run();
		}
		catch (RuleViolation violation) {
			problems.putIfAbsent(place, violation);
		}
	}

}
