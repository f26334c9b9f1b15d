package io.cailian.approval;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one version of the approval rules for ever.
 */
@Embeddable
public record RuleVersionId(@Column(name = "rule_version_id") UUID value) implements Serializable {

	public static RuleVersionId next() {
		return new RuleVersionId(Ids.next());
	}

	public static RuleVersionId of(String text) {
		return new RuleVersionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
