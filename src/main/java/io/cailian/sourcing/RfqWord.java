package io.cailian.sourcing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A word of a title, with the order of its RFQ, so that a search by word reads the newest
 * hits first and stops.
 */
@Entity
@Table(name = "rfq_word")
class RfqWord {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(name = "word")
	private String word;

	@Column(name = "ordinal")
	private long ordinal;

	@Embedded
	private RfqId rfq;

	@SuppressWarnings("NullAway.Init")
	protected RfqWord() {
	}

	static RfqWord of(String word, Rfq rfq) {
		RfqWord row = new RfqWord();
		row.word = word;
		row.ordinal = rfq.ordinal();
		row.rfq = rfq.id();
		return row;
	}

	String word() {
		return this.word;
	}

}
