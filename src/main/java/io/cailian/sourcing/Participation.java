package io.cailian.sourcing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.Eligibility;
import io.cailian.qualification.SupplierEligibility;
import io.cailian.qualification.SupplierProcess;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether suppliers may take part in what an RFQ buys, before they are invited, bid
 * or win.
 */
@Service
@PreAuthorize(Access.BUYER)
@Transactional(readOnly = true)
public class Participation {

	private final SupplierEligibility eligibility;

	private final CurrentSupplier currentSupplier;

	Participation(SupplierEligibility eligibility, CurrentSupplier currentSupplier) {
		this.eligibility = eligibility;
		this.currentSupplier = currentSupplier;
	}

	/** What stands against inviting these suppliers. */
	public List<Objection> toInvite(BuyingScope scope, Collection<SupplierId> suppliers) {
		return objections(scope, suppliers, SupplierProcess.RFQ);
	}

	/** What stands against giving these suppliers an order. */
	public List<Objection> toAward(BuyingScope scope, Collection<SupplierId> suppliers) {
		return objections(scope, suppliers, SupplierProcess.PURCHASE_ORDER);
	}

	/**
	 * Lets the suppliers be invited. It runs within the publication or the decision on
	 * it, whose right was checked.
	 * @throws RuleViolation if one is blocked, or restricted without words why it is
	 * invited
	 */
	@PreAuthorize("permitAll")
	void requireInvitable(BuyingScope scope, Collection<SupplierId> suppliers) {
		require(objections(scope, suppliers, SupplierProcess.RFQ), scope.exceptionReason(),
				"sourcing.Rfq.exceptionReasonMissing");
	}

	/**
	 * Lets the suppliers win.
	 * @throws RuleViolation if one is blocked, or restricted without words why it is to
	 * win
	 */
	void requireAwardable(BuyingScope scope, Collection<SupplierId> suppliers, String justification) {
		require(toAward(scope, suppliers), justification, "sourcing.Award.restrictedNeedsWords");
	}

	/**
	 * Lets an award come true that was proposed while nothing stood against it. It runs
	 * within the decision, whose right was checked.
	 * @throws RuleViolation if a winner is blocked or disqualified by now
	 */
	@PreAuthorize("permitAll")
	void requireNotRefused(BuyingScope scope, Collection<SupplierId> winners) {
		stopIfRefused(objections(scope, winners, SupplierProcess.PURCHASE_ORDER));
	}

	/**
	 * Lets the invited supplier of this session bid. Being restricted was weighed when it
	 * was invited.
	 * @throws RuleViolation if it is blocked by now
	 */
	@PreAuthorize(Access.SUPPLIER)
	void requireBidder(BuyingScope scope) {
		stopIfRefused(objections(scope, List.of(this.currentSupplier.id()), SupplierProcess.RFQ));
	}

	private static void stopIfRefused(List<Objection> objections) {
		objections.stream().filter(Objection::isRefused).findFirst().ifPresent((objection) -> {
			throw objection.why();
		});
	}

	private static void require(List<Objection> objections, String words, String wordsMissing) {
		for (Objection objection : objections) {
			if (objection.isRefused()) {
				throw objection.why();
			}
			if (words.isBlank()) {
				throw new RuleViolation(wordsMissing, objection.supplierName());
			}
		}
	}

	private List<Objection> objections(BuyingScope scope, Collection<SupplierId> suppliers, SupplierProcess process) {
		List<Objection> objections = new ArrayList<>();
		for (Eligibility found : this.eligibility.askEach(suppliers, process, scope.scope())) {
			found.reasons()
				.forEach((reason) -> objections.add(new Objection(found.supplierName(), found.isRefused(),
						new RuleViolation(reason.messageKey(), reason.args().toArray()))));
		}
		return objections;
	}

	/**
	 * One thing that stands against a supplier.
	 *
	 * @param isRefused whether no words can outweigh it
	 * @param why what it is, as a rule that would be broken
	 */
	public record Objection(String supplierName, boolean isRefused, RuleViolation why) {

	}

}
