package io.cailian.sourcing;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names RFQs and awards where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class SourcingMention implements DocumentSource {

	private final Rfqs rfqs;

	private final Awards awards;

	SourcingMention(Rfqs rfqs, Awards awards) {
		this.rfqs = rfqs;
		this.awards = awards;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		return switch (type) {
			case Rfq.SUBJECT_TYPE -> id(key).flatMap((id) -> this.rfqs.findById(new RfqId(id)))
				.or(() -> this.rfqs.findByNumber(key))
				.map((rfq) -> new NamedDocument(rfq.number(), "rfqs/" + rfq.id()));
			case Award.SUBJECT_TYPE -> id(key).flatMap((id) -> this.awards.findById(new AwardId(id)))
				.or(() -> this.awards.findByNumber(key))
				.map(Award::details)
				.map((award) -> new NamedDocument(award.number(), "rfqs/" + award.rfq() + "/comparison"));
			default -> Optional.empty();
		};
	}

	private static Optional<UUID> id(String key) {
		try {
			return Optional.of(UUID.fromString(key));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
