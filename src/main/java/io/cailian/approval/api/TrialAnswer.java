package io.cailian.approval.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.approval.Finding;
import io.cailian.approval.RowJudgement;
import io.cailian.approval.TrialResult;
import io.cailian.identity.UserId;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.ChainStep;
import io.cailian.workflow.Seat;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What rules would do with a document, as programs see it.
 *
 * @param judgedAmount its own amount with that of the earlier parts of the same purchase
 * @param problem why no chain can be planned, in the caller's language
 */
@Schema(name = "ApprovalTrial")
record TrialAnswer(@Nullable String ownAmount, @Nullable String judgedAmount, List<UUID> samePurchase, List<Row> rows,
		List<Step> chain, List<String> warnings, List<String> submissionBlockers, List<String> approvalBlockers,
		@Nullable String problem) {

	static TrialAnswer of(TrialResult result, ModuleTranslations texts, Locale locale) {
		return new TrialAnswer(result.ownAmount().map((own) -> own.amount().toPlainString()).orElse(null),
				result.judgedAmount().map((amount) -> amount.toPlainString()).orElse(null),
				result.split().documents().stream().map((document) -> document.id()).toList(),
				result.judgement().rows().stream().map(Row::of).toList(),
				result.chain().stream().map((step) -> Step.of(step, locale)).toList(), result.judgement().warnings(),
				result.judgement().submissionBlockers(), result.judgement().approvalBlockers(),
				result.problem()
					.map((problem) -> texts.getTranslation(problem.messageKey(), locale, problem.args().toArray()))
					.orElse(null));
	}

	@Schema(name = "ApprovalTrialRow")
	record Row(int number, String name, boolean fired, List<Answer> conditions) {

		static Row of(RowJudgement row) {
			return new Row(row.number(), row.row().name(), row.fired(),
					row.findings().stream().map(Answer::of).toList());
		}

	}

	@Schema(name = "ApprovalTrialCondition")
	record Answer(String attribute, Finding.Verdict verdict, List<String> found) {

		static Answer of(Finding finding) {
			return new Answer(finding.condition().attribute(), finding.verdict(), finding.found());
		}

	}

	@Schema(name = "ApprovalTrialStep")
	record Step(int stage, String name, List<Place> seats, int needed, boolean withinLimit, String origin) {

		static Step of(ChainStep step, Locale locale) {
			return new Step(step.stage(), step.name().in(locale), step.seats().stream().map(Place::of).toList(),
					step.needed(), step.withinLimit(), step.origin());
		}

	}

	@Schema(name = "ApprovalTrialSeat")
	record Place(@Nullable String role, List<String> people) {

		static Place of(Seat seat) {
			return new Place(seat.role().orElse(null), seat.people().stream().map(UserId::value).sorted().toList());
		}

	}

}
