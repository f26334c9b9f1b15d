package io.cailian.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;

/**
 * What the same person has handed in lately of the same category, or of one above or
 * below, from the same supplier, where that is most: a purchase split into parts is
 * judged by all of them.
 *
 * @param amount of the earlier documents, in the company's own currency; zero if there
 * are none
 * @param documents the earlier ones, the oldest first
 */
public record SplitFinding(BigDecimal amount, List<Subject> documents) {

	public static final SplitFinding NONE = new SplitFinding(BigDecimal.ZERO, List.of());

	public SplitFinding {
		documents = List.copyOf(documents);
	}

	static SplitFinding of(List<ApprovalFacts.Part> own, List<RecentPart> earlier) {
		SplitFinding most = NONE;
		for (ApprovalFacts.Part part : own) {
			List<RecentPart> same = earlier.stream().filter((other) -> other.isRelatedTo(part)).toList();
			SplitFinding here = new SplitFinding(
					same.stream().map(RecentPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
					documents(same.stream()));
			most = (here.amount.compareTo(most.amount) > 0) ? here : most;
		}
		return most;
	}

	public boolean isSplit() {
		return this.amount.signum() > 0;
	}

	private static List<Subject> documents(Stream<RecentPart> parts) {
		return parts.map(RecentPart::document).distinct().toList();
	}

}
