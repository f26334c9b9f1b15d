package io.cailian.workflow.spi;

import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the inbox lists a document: what people call it, what it is about, what it is
 * worth.
 *
 * @param requesterName who asks for the decision, where that person has no account
 */
public record SubjectSummary(String number, String title, @Nullable Money amount, @Nullable String supplierName,
		@Nullable String requesterName) {

	public SubjectSummary(String number, String title, @Nullable Money amount, @Nullable String supplierName) {
		this(number, title, amount, supplierName, null);
	}

}
