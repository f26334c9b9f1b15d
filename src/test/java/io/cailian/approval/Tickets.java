package io.cailian.approval;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;

/**
 * Documents that belong to no module, of which a test says what is known.
 */
class Tickets implements TaskSubject {

	static final String TYPE = "TICKET";

	private final Map<UUID, ApprovalFacts> known = new HashMap<>();

	/** A document that buys from one supplier. */
	Subject buying(String amount, UUID supplier, String category) {
		return of(new ApprovalFacts(Optional.of(Money.of(amount, "CNY")), Map.of("PLACE", List.of(category)),
				List.of(new ApprovalFacts.Part(supplier, category.isEmpty() ? List.of() : List.of(category),
						new BigDecimal(amount)))));
	}

	Subject of(ApprovalFacts facts) {
		UUID id = Ids.next();
		this.known.put(id, facts);
		return new Subject(TYPE, id);
	}

	@Override
	public String type() {
		return TYPE;
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return List.of(
				DocumentAttribute.choice("PLACE", "approval.step.comma",
						() -> List.of(new DocumentAttribute.Option("A", "甲", "A"),
								new DocumentAttribute.Option("B", "乙", "B"))),
				DocumentAttribute.flag("URGENT", "approval.step.comma"));
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		return this.known.getOrDefault(id, ApprovalFacts.NONE);
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		return new SubjectSummary("T-" + id, "Ticket", null, null);
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public String route(UUID id) {
		return "";
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		return Set.of();
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.APPROVER;
	}

}
