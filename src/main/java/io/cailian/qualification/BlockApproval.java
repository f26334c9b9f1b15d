package io.cailian.qualification;

import java.util.Objects;
import java.util.UUID;

import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code blockSupplier}, which decides on blocks and on their
 * lifting, in the transaction of the decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BlockApproval {

	private final BlockRecords records;

	private final Decisions decisions;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	BlockApproval(BlockRecords records, Decisions decisions, CompanyDay day, ApplicationEventPublisher events) {
		this.records = records;
		this.decisions = decisions;
		this.day = day;
		this.events = events;
	}

	public void confirm(String subjectId) {
		Block block = block(subjectId);
		Decision decision = decision(block);
		boolean lifting = block.stage() == BlockStage.LIFT_PROPOSED;
		block.confirm(decision.by(), Objects.requireNonNullElse(decision.reason(), ""), this.day.now(),
				this.day.today());
		this.records.saveAndFlush(block);
		this.events.publishEvent(lifting ? QualificationEvent.lifted(block) : QualificationEvent.blockInForce(block));
	}

	public void refuse(String subjectId) {
		turnDown(block(subjectId), BlockStage.REFUSED);
	}

	public void sendBack(String subjectId) {
		turnDown(block(subjectId), BlockStage.RETURNED);
	}

	private void turnDown(Block block, BlockStage outcome) {
		Decision decision = decision(block);
		boolean lifting = block.stage() == BlockStage.LIFT_PROPOSED;
		block.turnDown(outcome, decision.by(), Objects.requireNonNullElse(decision.reason(), ""), this.day.now());
		this.records.saveAndFlush(block);
		this.events
			.publishEvent(lifting ? QualificationEvent.liftRefused(block) : QualificationEvent.blockRefused(block));
	}

	private Decision decision(Block block) {
		return this.decisions.lastFor(new Subject(Block.SUBJECT_TYPE, block.id().value())).orElseThrow();
	}

	private Block block(String subjectId) {
		return this.records.findById(new BlockId(UUID.fromString(subjectId))).orElseThrow();
	}

}
