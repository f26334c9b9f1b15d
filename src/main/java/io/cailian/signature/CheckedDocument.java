package io.cailian.signature;

import java.util.List;

/**
 * What the check found of a document.
 *
 * @param signatures in the order they were made
 */
public record CheckedDocument(List<CheckedSignature> signatures) {

	public CheckedDocument {
		signatures = List.copyOf(signatures);
	}

	/** Whether it is signed and every signature holds. */
	public boolean isValid() {
		return !this.signatures.isEmpty() && this.signatures.stream().allMatch(CheckedSignature::isValid);
	}

}
