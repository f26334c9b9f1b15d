package io.cailian.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;

/**
 * The document README makes approvable as an example.
 */
final class TravelRequests {

	private TravelRequests() {
	}

	// tag::readme
	static class TravelRequest implements TaskSubject {

		private final Map<UUID, Outcome> ends = new HashMap<>();

		@Override
		public String type() {
			return "TRAVEL_REQUEST";
		}

		@Override
		public SubjectSummary summary(UUID id, Locale locale) {
			return new SubjectSummary("TR-1", "Shanghai", Money.of("4800", "CNY"), null);
		}

		@Override
		public List<Fact> facts(UUID id, Locale locale) {
			return List.of(new Fact("Days", "3"));
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
			return Roles.PURCHASING_MANAGER;
		}

		@Override
		public ApprovalFacts approvalFacts(UUID id) {
			return new ApprovalFacts(Optional.of(Money.of("4800", "CNY")), Map.of(), List.of());
		}

		@Override
		public void concluded(UUID id, Decision last) {
			this.ends.put(id, last.outcome());
		}

	}
	// end::readme

}
