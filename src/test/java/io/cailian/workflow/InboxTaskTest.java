package io.cailian.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.workflow.spi.SubjectSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTaskTest {

	@Test
	void theNamesOfManyWinnersAreCutAtAWholeCharacter() {
		assertThat(supplierShown("甲".repeat(300))).isEqualTo("甲".repeat(300));
		assertThat(supplierShown("甲".repeat(298) + "𠮷乙丙")).isEqualTo("甲".repeat(298) + "…");
		assertThat(supplierShown("甲".repeat(400))).hasSize(300).endsWith("甲…");
	}

	private static @Nullable String supplierShown(String supplier) {
		SubjectSummary summary = new SubjectSummary("1", "title", null, supplier);
		ApprovalCase approval = ApprovalCase.open(new Subject("PARCEL", UUID.randomUUID()),
				new ProcessPlace("1", "approveParcel", "review"), new UserId("buyer"),
				ApprovalChain.of(ChainStep.ofRole(1, new StepName("审批", "Review"), "APPROVER", ChainStep.USUAL_TIME)),
				Optional.empty(), Instant.EPOCH);
		return InboxTask.waiting("1", approval.seats().findFirst().orElseThrow(), Instant.EPOCH, null)
			.about(summary, summary, Set.of())
			.entry(null, null)
			.supplierName();
	}

}
