package io.cailian.changerequest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.MaskedBank;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * Says what changes in the reader's language.
 */
@Component
public class ChangeWording {

	private static final String NOTHING = "–";

	private final ModuleTranslations texts;

	/** The first letter of a name, unless it is one of several capitals. */
	private static final Pattern BEGINNING = Pattern.compile("(?<=^|, )\\p{Lu}(?=\\p{Ll})");

	ChangeWording(ModuleTranslations texts) {
		this.texts = texts;
	}

	/** The names of facts, one after the other. */
	public String names(Set<ControlledFact> facts, Locale locale) {
		List<String> names = new ArrayList<>();
		facts.forEach((fact) -> names.add(text(fact.labelKey(), locale)));
		return String.join(text("changerequest.separator", locale), names);
	}

	/** The same in the middle of a sentence, where English names begin small. */
	public String namesWithin(Set<ControlledFact> facts, Locale locale) {
		String names = names(facts, locale);
		return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
				? BEGINNING.matcher(names).replaceAll((name) -> name.group().toLowerCase(Locale.ROOT)) : names;
	}

	/** A legal fact as people read it. */
	public String value(ControlledFact fact, LegalFacts facts, Locale locale) {
		String value = facts.value(fact);
		if (value.isEmpty()) {
			return NOTHING;
		}
		return switch (fact) {
			case COUNTRY -> CountryBox.name(value, locale);
			case IDENTIFIER -> facts.identifier().named((key) -> text(key, locale));
			default -> value;
		};
	}

	/** An account as everybody but finance reads it. */
	public String value(MaskedBank bank, Locale locale) {
		return bank.isGiven() ? this.texts.getTranslation("changerequest.account", locale, bank.bankName(),
				bank.accountNumber(), bank.holder()) : NOTHING;
	}

	/** A fact of whom to write to and to call. */
	public String value(ControlledFact fact, Contact contact) {
		String value = contact.value(fact);
		return value.isEmpty() ? NOTHING : value;
	}

	/** What becomes different once the request is in force. */
	Set<ControlledFact> changes(ChangeRequest request, CurrentFacts now) {
		Set<ControlledFact> changes = EnumSet.noneOf(ControlledFact.class);
		changes.addAll(request.wanted().appliedTo(now.facts()).differencesTo(now.facts()));
		request.contact().ifPresent((contact) -> changes.addAll(contact.differencesTo(now.contact())));
		request.account().ifPresent((account) -> changes.add(ControlledFact.BANK_ACCOUNT));
		return changes;
	}

	/** What was and what is to be. */
	public String move(String before, String after) {
		return before + " → " + after;
	}

	private String text(String key, Locale locale) {
		return this.texts.getTranslation(key, locale);
	}

}
