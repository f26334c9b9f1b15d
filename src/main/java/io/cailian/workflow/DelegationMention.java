package io.cailian.workflow;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names delegations where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class DelegationMention implements DocumentSource {

	private final DelegationRecords delegations;

	DelegationMention(DelegationRecords delegations) {
		this.delegations = delegations;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals("DELEGATION")) {
			return Optional.empty();
		}
		try {
			return this.delegations.findById(UUID.fromString(key))
				.map((delegation) -> new NamedDocument(delegation.delegator() + " → " + delegation.delegate(),
						"delegations?all=true"));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
