package io.cailian.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.cailian.workflow.Subject;

/**
 * What a document handed in before buys of one category from one supplier.
 */
record RecentPart(Subject document, UUID supplier, String category, BigDecimal amount, Instant handedInAt) {

	boolean isOf(UUID otherSupplier, String otherCategory) {
		return this.supplier.equals(otherSupplier) && this.category.equals(otherCategory);
	}

}
