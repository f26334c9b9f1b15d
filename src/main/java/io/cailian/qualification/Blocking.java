package io.cailian.qualification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody propose to block a supplier, or to lift a block; the purchasing manager,
 * or another of them, decides. Proposing the same block again changes nothing.
 */
@Service
@Transactional
public class Blocking {

	static final String PROCESS = "blockSupplier";

	private final BlockRecords records;

	private final Suppliers suppliers;

	private final Processes processes;

	private final CurrentUser currentUser;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	Blocking(BlockRecords records, Suppliers suppliers, Processes processes, CurrentUser currentUser, CompanyDay day,
			ApplicationEventPublisher events) {
		this.records = records;
		this.suppliers = suppliers;
		this.processes = processes;
		this.currentUser = currentUser;
		this.day = day;
		this.events = events;
	}

	/**
	 * All blocks of a supplier, the newest first; of one that was merged those of the
	 * supplier it became.
	 */
	@PreAuthorize(Access.STAFF)
	@Transactional(readOnly = true)
	public List<BlockDetails> of(SupplierId supplier) {
		return this.records.of(this.suppliers.current(supplier).value()).stream().map(Block::details).toList();
	}

	@PreAuthorize(Access.STAFF)
	@Transactional(readOnly = true)
	public Optional<BlockDetails> find(BlockId id) {
		return this.records.findById(id).map(Block::details);
	}

	/**
	 * Proposes a block.
	 * @throws RuleViolation if it begins in the past, or the supplier was merged into
	 * another
	 */
	@PreAuthorize(Access.PROPOSER)
	public BlockDetails propose(BlockProposal proposal) {
		Optional<Block> present = this.records.findById(proposal.id());
		if (present.isPresent()) {
			return present.get().details();
		}
		this.suppliers.requireNotMerged(proposal.supplier());
		if (this.suppliers.find(proposal.supplier()).isEmpty()) {
			throw new RuleViolation("qualification.supplierNotActive");
		}
		if (proposal.from().isBefore(this.day.today())) {
			throw new RuleViolation("qualification.beginsInThePast");
		}
		Block block = this.records.saveAndFlush(Block.propose(proposal, this.currentUser.id(), this.day.now()));
		this.events.publishEvent(QualificationEvent.blockProposed(block));
		start(block);
		return block.details();
	}

	/**
	 * Proposes to lift a block before its time; a second time, while the first waits,
	 * changes nothing.
	 * @throws RuleViolation if it is not in force
	 */
	@PreAuthorize(Access.PROPOSER)
	public BlockDetails proposeLift(BlockId id, String reason) {
		Block block = this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no block " + id));
		if (block.stage() == BlockStage.LIFT_PROPOSED) {
			return block.details();
		}
		block.proposeLift(reason, this.currentUser.id(), this.day.now());
		this.records.saveAndFlush(block);
		this.events.publishEvent(QualificationEvent.liftProposed(block));
		start(block);
		return block.details();
	}

	private void start(Block block) {
		this.processes.start(PROCESS, new Subject(Block.SUBJECT_TYPE, block.id().value()), this.currentUser.id(),
				Map.of());
	}

}
