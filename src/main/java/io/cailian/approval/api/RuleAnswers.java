package io.cailian.approval.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.approval.RuleStatus;
import io.cailian.approval.RuleType;
import io.cailian.approval.RuleVersionLine;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Versions of the rules as programs see them.
 */
final class RuleAnswers {

	private RuleAnswers() {
	}

	@Schema(name = "ApprovalRuleType")
	record Type(String documentType, @Nullable Line inForce, List<Line> coming, @Nullable Line open) {

		static Type of(RuleType type) {
			return new Type(type.type(), line(type.inForce()), type.coming().stream().map(Line::of).toList(),
					line(type.open()));
		}

		private static @Nullable Line line(Optional<RuleVersionLine> version) {
			return version.map(Line::of).orElse(null);
		}

	}

	@Schema(name = "ApprovalRuleVersion")
	record Line(UUID id, String documentType, int number, RuleStatus status, @Nullable LocalDate effectiveFrom,
			String createdBy, Instant createdAt, String changedBy, Instant changedAt, @Nullable String proposedBy,
			@Nullable Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, String refusal) {

		static Line of(RuleVersionLine version) {
			return new Line(version.id().value(), version.documentType(), version.number(), version.status(),
					version.effectiveFrom().orElse(null), version.created().by().value(), version.created().at(),
					version.changed().by().value(), version.changed().at(),
					version.proposed().map((done) -> done.by().value()).orElse(null),
					version.proposed().map(RuleVersionLine.Done::at).orElse(null),
					version.decided().map((done) -> done.by().value()).orElse(null),
					version.decided().map(RuleVersionLine.Done::at).orElse(null), version.refusal());
		}

	}

}
