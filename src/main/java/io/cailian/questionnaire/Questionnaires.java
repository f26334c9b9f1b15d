package io.cailian.questionnaire;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what a company is asked. Questions are no secret: applicants read them
 * before they have an account.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class Questionnaires {

	private final TemplateRecords records;

	private final Categories categories;

	Questionnaires(TemplateRecords records, Categories categories) {
		this.records = records;
		this.categories = categories;
	}

	/**
	 * From the active templates for what a company wants to supply, where and to whom.
	 */
	public Questionnaire assemble(Collection<CategoryId> wanted, Collection<Region> regions,
			Collection<BusinessUnitId> units) {
		Set<UUID> categoriesAndAbove = new HashSet<>();
		this.categories.all(wanted)
			.keySet()
			.forEach((category) -> this.categories.lineage(category)
				.forEach((each) -> categoriesAndAbove.add(each.value())));
		Set<String> regionsAndAbove = new HashSet<>();
		regions.forEach((region) -> {
			regionsAndAbove.add(region.code());
			regionsAndAbove.add(region.country().code());
		});
		List<UUID> chosenUnits = units.stream().map(BusinessUnitId::value).toList();
		return Questionnaire.of(this.records.active()
			.stream()
			.map(QuestionnaireTemplate::details)
			.filter((template) -> template.content().scope().meets(categoriesAndAbove, regionsAndAbove, chosenUnits))
			.toList());
	}

	/** From these versions, whatever has become of them since. */
	public Questionnaire of(Collection<TemplateId> versions) {
		return versions.isEmpty() ? Questionnaire.NONE
				: Questionnaire.of(this.records.all(versions.stream().map(TemplateId::value).toList())
					.stream()
					.map(QuestionnaireTemplate::details)
					.toList());
	}

}
