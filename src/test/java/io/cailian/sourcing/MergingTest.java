package io.cailian.sourcing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import io.cailian.audit.AuditTrail;
import io.cailian.kernel.Ids;
import io.cailian.qualification.Blocking;
import io.cailian.qualification.SupplierEligibility;
import io.cailian.supplier.MergeField;
import io.cailian.supplier.MergeState;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.SupplierMerging;
import io.cailian.supplier.Suppliers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.cailian.identity.Acting.as;

/**
 * Two suppliers with invitations, bids and people, and those who make one of them.
 */
@SuppressWarnings("NullAway.Init")
abstract class MergingTest extends SourcingTest {

	@Autowired
	SupplierMerging merging;

	@Autowired
	SupplierMembership membership;

	@Autowired
	SupplierDirectory directory;

	@Autowired
	Suppliers suppliers;

	@Autowired
	SupplierEligibility eligibility;

	@Autowired
	Blocking blocking;

	@Autowired
	AuditTrail trail;

	@Autowired
	ApplicationContext context;

	@Autowired
	DataSource source;

	final void undo(UUID merge) {
		if (asBuyer(() -> this.merging.find(merge)).orElseThrow().state() == MergeState.DONE) {
			proposeUndoing(merge, "buyer", "BUYER");
		}
		confirmUndoing(merge, "manager", "PURCHASING_MANAGER");
	}

	final boolean proposeUndoing(UUID merge, String person, String role) {
		return as(person, role, () -> {
			this.merging.proposeUndoing(merge, "wrong");
			return true;
		});
	}

	final boolean confirmUndoing(UUID merge, String person, String role) {
		return as(person, role, () -> {
			this.merging.confirmUndoing(merge);
			return true;
		});
	}

	final UUID propose(SupplierId survivor, SupplierId absorbed) {
		return asBuyer(() -> this.merging.propose(survivor, absorbed, Set.of(), "same company"));
	}

	final boolean confirm(UUID merge) {
		return as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		});
	}

	final UUID merged(SupplierId survivor, SupplierId absorbed, Set<MergeField> fields) {
		UUID merge = asBuyer(() -> this.merging.propose(survivor, absorbed, fields, "same company"));
		confirm(merge);
		return merge;
	}

	final RfqDraft drafted(List<SupplierId> invited) {
		RfqDraft draft = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")), invited);
		asBuyer(() -> this.drafting.create(draft));
		return draft;
	}

	final void status(SupplierId supplier, String status) {
		this.jdbc.update("update supplier set status = ? where id = ?", status, Ids.bytes(supplier.value()));
	}

	final List<SupplierId> invitedTo(RfqDraft rfq) {
		return this.jdbc.query("select supplier_id from invitation where rfq_id = ?", (row, index) -> {
			ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
			return new SupplierId(new UUID(bytes.getLong(), bytes.getLong()));
		}, Ids.bytes(rfq.id().value()));
	}

}
