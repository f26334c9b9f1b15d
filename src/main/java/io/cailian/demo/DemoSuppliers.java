package io.cailian.demo;

import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.SupplierRegistration;
import io.cailian.supplier.SupplierStatus;
import org.springframework.stereotype.Component;

/**
 * Brings the demo's companies to where they stand, by the moves people make: registered,
 * approved, and with a person who acts for them.
 */
@Component
@DemoMode
class DemoSuppliers {

	private final SupplierDirectory directory;

	private final SupplierRegistration registration;

	private final SupplierMembership membership;

	private final Attachments attachments;

	private final DemoApprovals approvals;

	DemoSuppliers(SupplierDirectory directory, SupplierRegistration registration, SupplierMembership membership,
			Attachments attachments, DemoApprovals approvals) {
		this.directory = directory;
		this.registration = registration;
		this.membership = membership;
		this.attachments = attachments;
		this.approvals = approvals;
	}

	/** Whether nobody has worked here yet, or only the demo itself. */
	boolean mayBegin() {
		return OnBehalf.ADMIN.call(() -> this.directory.count(SupplierFilter.ALL)) == 0
				|| find(DemoCompany.CHENGYUAN).isPresent();
	}

	/** The suppliers that trade, in the order of {@link DemoCompany#TRADING}. */
	List<SupplierId> put() {
		List<SupplierId> trading = DemoCompany.TRADING.stream().map(this::trading).toList();
		registered(DemoCompany.JINLING);
		return trading;
	}

	private SupplierId trading(DemoCompany company) {
		SupplierId supplier = registered(company);
		if (OnBehalf.ADMIN.call(() -> this.directory.find(supplier).orElseThrow())
			.status() == SupplierStatus.SUBMITTED) {
			this.approvals.approve(OnBehalf.APPROVER, supplier.value());
		}
		company.person()
			.filter((person) -> this.membership.supplierOf(person.id()).isEmpty())
			.ifPresent((person) -> OnBehalf.ADMIN.run(() -> this.membership.add(person.id(), supplier)));
		return supplier;
	}

	private SupplierId registered(DemoCompany company) {
		return find(company).orElseGet(() -> OnBehalf.ADMIN.call(() -> {
			AttachmentId licence = this.attachments.store("营业执照.pdf", DemoLicence.of(company));
			return this.registration.register(company.form(licence)).supplier();
		}));
	}

	private Optional<SupplierId> find(DemoCompany company) {
		SupplierFilter filter = new SupplierFilter(company.identifier().value(), Optional.empty());
		return OnBehalf.ADMIN.call(() -> this.directory.list(filter, 0, 1))
			.stream()
			.findFirst()
			.map((line) -> line.id());
	}

}
