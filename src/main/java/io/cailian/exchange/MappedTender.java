package io.cailian.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.sourcing.AwardImporting.ImportedAward;
import io.cailian.sourcing.ImportedRfq;
import io.cailian.sourcing.RfqId;
import io.cailian.supplier.SupplierId;

/**
 * A tender in the words of our own modules, in the order it is taken over.
 */
record MappedTender(ImportedRfq rfq, List<Rejection> rejections, Optional<Decision> award) {

	/** A bid set aside, with the reason the source records. */
	record Rejection(SupplierId supplier, String reason, Instant at) {

	}

	/** The award, before its RFQ has an id. */
	record Decision(String reference, String justification, Instant at, List<ImportedAward.Line> lines) {

		ImportedAward of(RfqId rfq) {
			return new ImportedAward(rfq, this.reference, this.justification, this.at, this.lines);
		}

	}

}
