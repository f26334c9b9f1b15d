package io.cailian.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.classification.Categories;
import io.cailian.document.AttachmentId;
import io.cailian.identity.BusinessUnits;
import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.supplier.HandedInDocument;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets programs of the buying company ask a company what the wizard would ask it, and
 * hand its answers in.
 */
@Service
@Transactional(noRollbackFor = AlreadyRegistered.class)
@PreAuthorize(SupplierRegistration.REGISTRARS)
public class AnsweredRegistration {

	private final SupplierRegistration registration;

	private final Questionnaires questionnaires;

	private final Completeness completeness;

	private final Categories categories;

	private final BusinessUnits units;

	AnsweredRegistration(SupplierRegistration registration, Questionnaires questionnaires, Completeness completeness,
			Categories categories, BusinessUnits units) {
		this.registration = registration;
		this.questionnaires = questionnaires;
		this.completeness = completeness;
		this.categories = categories;
		this.units = units;
	}

	/** What a company is asked that wants to supply this. */
	@Transactional(readOnly = true)
	public Questionnaire asked(SupplyWish wish) {
		return this.questionnaires.assemble(wish.categories(), wish.regions(), wish.units());
	}

	/**
	 * Enters an application with its answers to what is asked now.
	 * @throws Incomplete if answers or documents are missing or wrong
	 * @throws RuleViolation if it names a category or unit there is not
	 */
	public RegistrationReceipt register(RegistrationForm form) {
		requireKnown(form.wish());
		Questionnaire asked = asked(form.wish());
		Map<String, String> answers = this.completeness.check(asked, form.answered().answers(), form.documents());
		List<HandedInDocument> files = new ArrayList<>();
		asked.questions()
			.stream()
			.filter((question) -> question.type() == QuestionType.FILE && answers.containsKey(question.key()))
			.map((question) -> answers.getOrDefault(question.key(), ""))
			.forEach(
					(file) -> files.add(new HandedInDocument(new AttachmentId(UUID.fromString(file)), "", null, null)));
		return this.registration
			.register(form.answering(new AnsweredQuestionnaire(asked.templates(), answers)).besides(files));
	}

	private void requireKnown(SupplyWish wish) {
		if (this.categories.all(wish.categories()).size() < wish.categories().size()) {
			throw new RuleViolation("onboarding.AnsweredRegistration.categoryUnknown");
		}
		if (wish.businessUnit().filter((unit) -> this.units.find(unit).isEmpty()).isPresent()) {
			throw new RuleViolation("onboarding.AnsweredRegistration.unitUnknown");
		}
	}

}
