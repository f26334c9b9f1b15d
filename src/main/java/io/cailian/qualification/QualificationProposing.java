package io.cailian.qualification;

import java.util.Map;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import io.cailian.identity.BusinessUnits;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody propose how a supplier is to stand; the purchasing manager, or another of
 * them, decides. Proposing the same id again changes nothing.
 */
@Service
@PreAuthorize(Access.PROPOSER)
@Transactional
public class QualificationProposing {

	static final String PROCESS = "qualifySupplier";

	private final QualificationRecords records;

	private final Suppliers suppliers;

	private final Categories categories;

	private final BusinessUnits units;

	private final Processes processes;

	private final CurrentUser currentUser;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	QualificationProposing(QualificationRecords records, Suppliers suppliers, Categories categories,
			BusinessUnits units, Processes processes, CurrentUser currentUser, CompanyDay day,
			ApplicationEventPublisher events) {
		this.records = records;
		this.suppliers = suppliers;
		this.categories = categories;
		this.units = units;
		this.processes = processes;
		this.currentUser = currentUser;
		this.day = day;
		this.events = events;
	}

	/**
	 * Proposes a change.
	 * @throws RuleViolation if it begins in the past, its scope does not exist, or a
	 * proposal for the same scope waits already
	 */
	public QualificationDetails propose(QualificationProposal proposal) {
		Optional<Qualification> present = this.records.findById(proposal.id());
		if (present.isPresent()) {
			return present.get().details();
		}
		this.suppliers.requireNotMerged(proposal.supplier());
		this.suppliers.find(proposal.supplier())
			.filter((supplier) -> supplier.status() == SupplierStatus.ACTIVE)
			.orElseThrow(() -> new RuleViolation("qualification.supplierNotActive"));
		requireKnown(proposal.scope());
		if (proposal.from().isBefore(this.day.today())) {
			throw new RuleViolation("qualification.beginsInThePast");
		}
		CategoryId category = proposal.scope().category().orElseThrow();
		if (this.records.waiting(proposal.supplier().value(), category.value())
			.stream()
			.anyMatch((waiting) -> waiting.scope().equals(proposal.scope()))) {
			throw new RuleViolation("qualification.Qualification.waitsAlready");
		}
		Qualification qualification = this.records
			.saveAndFlush(Qualification.propose(proposal, this.currentUser.id(), this.day.now()));
		this.events.publishEvent(QualificationEvent.proposed(qualification));
		this.processes.start(PROCESS, new Subject(Qualification.SUBJECT_TYPE, proposal.id().value()),
				this.currentUser.id(), Map.of());
		return qualification.details();
	}

	private void requireKnown(Scope scope) {
		scope.category()
			.flatMap(this.categories::find)
			.filter((category) -> !category.retired())
			.orElseThrow(() -> new RuleViolation("qualification.Qualification.categoryMissing"));
		scope.unit().ifPresent((unit) -> {
			if (this.units.find(unit).isEmpty()) {
				throw new RuleViolation("qualification.unitUnknown");
			}
		});
	}

}
