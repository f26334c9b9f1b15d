package io.cailian.organisation;

import java.util.regex.Pattern;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Up to which amount, itself included, a person decides alone: on documents of one type,
 * or on all those no other limit of that person is about. A limit of nothing says that
 * the person decides alone on no amount of that type.
 */
@Embeddable
public record ApprovalLimit(@Column(name = "document_type") String documentType, @Embedded Money amount) {

	/** Stands for every type of document that has no limit of its own. */
	public static final String GENERAL = "GENERAL";

	private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

	public ApprovalLimit {
		if (!TYPE.matcher(documentType).matches()) {
			throw new RuleViolation("organisation.ApprovalLimit.documentType");
		}
		if (amount.amount().signum() < 0 || amount.amount().stripTrailingZeros().scale() > amount.currencyScale()) {
			throw new RuleViolation("organisation.ApprovalLimit.amount", amount.currencyScale());
		}
	}

}
