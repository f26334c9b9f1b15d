package io.cailian.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.uikit.Formats;
import io.cailian.workflow.DelegationDraft;
import io.cailian.workflow.Delegations;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Next week the demo's head of purchasing is away and the CFO stands in. Where the head
 * has said so before, nothing is added.
 */
@Component
@DemoMode
class DemoDelegations {

	private static final UUID ID = UUID.nameUUIDFromBytes("demo/delegation/manager".getBytes(StandardCharsets.UTF_8));

	private final Delegations delegations;

	private final Formats formats;

	private final Clock clock;

	DemoDelegations(Delegations delegations, Formats formats, Clock clock) {
		this.delegations = delegations;
		this.formats = formats;
		this.clock = clock;
	}

	@Transactional
	void put() {
		OnBehalf.MANAGER.run(() -> {
			if (this.delegations.mine().isEmpty()) {
				LocalDate monday = LocalDate.ofInstant(this.clock.instant(), this.formats.zone())
					.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
				this.delegations.create(new DelegationDraft(ID, OnBehalf.MANAGER.id(), OnBehalf.FINANCE.id(),
						monday.atStartOfDay(this.formats.zone()).toInstant(),
						monday.plusDays(5).atStartOfDay(this.formats.zone()).toInstant(), Set.of(), Optional.empty(),
						"参加行业展会，出差一周"));
			}
		});
	}

}
