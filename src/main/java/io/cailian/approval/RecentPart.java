package io.cailian.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;

/**
 * What a document handed in before buys of one category from one supplier.
 */
record RecentPart(Subject document, UUID supplier, List<String> categories, BigDecimal amount, Instant handedInAt) {

	/**
	 * Whether it may belong to the same purchase: from the same supplier, of the same
	 * category or one above or below. Where either says no category it may be any.
	 */
	boolean isRelatedTo(ApprovalFacts.Part other) {
		return this.supplier.equals(other.supplier()) && (this.categories.isEmpty() || other.categories().isEmpty()
				|| this.categories.contains(other.categories().getFirst())
				|| other.categories().contains(this.categories.getFirst()));
	}

}
