package io.cailian.onboarding;

import java.util.HashMap;
import java.util.Map;

import io.cailian.classification.Region;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import org.springframework.stereotype.Component;

/**
 * What an earlier application said, as the beginning of the next one; but the bank
 * account, which is never shown again to whoever holds a link.
 */
@Component
class PriorAnswers {

	DraftValues of(Application application) {
		Company company = application.company();
		Contact contact = application.contact();
		Map<String, String> values = new HashMap<>();
		values.put(DraftField.SCHEME, application.identifier().scheme());
		values.put(DraftField.IDENTIFIER, application.identifier().value());
		values.put(DraftField.NAME, company.name());
		values.put(DraftField.LEGAL_FORM, company.legalForm());
		values.put(DraftField.LEGAL_REPRESENTATIVE, company.registry().legalRepresentative());
		values.put(DraftField.REGISTERED_CAPITAL, company.registry().registeredCapital());
		values.put(DraftField.ESTABLISHED, company.registry().value(ControlledFact.ESTABLISHED));
		values.put(DraftField.VALID_UNTIL, company.registry().value(ControlledFact.VALID_UNTIL));
		values.put(DraftField.COUNTRY, company.country());
		values.put(DraftField.ADDRESS, company.address());
		values.put(DraftField.CATEGORY, company.category());
		values.put(DraftField.CONTACT_NAME, contact.name());
		values.put(DraftField.CONTACT_EMAIL, contact.email());
		values.put(DraftField.CONTACT_PHONE, contact.phone());
		SupplyWish wish = application.wish();
		values.put(DraftField.CATEGORIES,
				DraftValues.joined(wish.categories().stream().map((category) -> category.toString()).toList()));
		values.put(DraftField.REGIONS, DraftValues.joined(wish.regions().stream().map(Region::code).toList()));
		wish.businessUnit().ifPresent((unit) -> values.put(DraftField.UNIT, unit.toString()));
		application.answered().answers().forEach((key, answer) -> values.put(DraftValues.question(key), answer));
		documents(application, values);
		return new DraftValues(values);
	}

	private static void documents(Application application, Map<String, String> values) {
		for (ApplicationDocument document : application.documents()) {
			String type = document.type().isEmpty() ? DraftField.LICENCE : document.type();
			values.putIfAbsent(DraftValues.document(type), document.attachment().toString());
			if (document.issued() != null) {
				values.put(DraftValues.issued(type), document.issued().toString());
			}
			if (document.expires() != null) {
				values.put(DraftValues.expires(type), document.expires().toString());
			}
		}
	}

}
