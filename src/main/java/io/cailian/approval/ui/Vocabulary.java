package io.cailian.approval.ui;

import io.cailian.approval.ApprovalRules;
import io.cailian.identity.BuyerCompany;
import io.cailian.identity.People;
import io.cailian.organisation.Organisation;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * Knows the names of everything rules mention: what can be asked about a type of
 * document, posts and people.
 */
@Component
class Vocabulary {

	private final ApprovalRules rules;

	private final Organisation organisation;

	private final People people;

	private final Formats formats;

	private final BuyerCompany company;

	private final ModuleTranslations texts;

	Vocabulary(ApprovalRules rules, Organisation organisation, People people, Formats formats, BuyerCompany company,
			ModuleTranslations texts) {
		this.rules = rules;
		this.organisation = organisation;
		this.people = people;
		this.formats = formats;
		this.company = company;
		this.texts = texts;
	}

	/** The words in which rules of a type are read and written now. */
	RuleWords of(String type) {
		return new RuleWords(type, this.rules.attributes(type), this.organisation.posts(), this.people, this.formats,
				this.company.baseCurrency(), this.texts);
	}

}
