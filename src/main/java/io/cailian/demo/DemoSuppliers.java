package io.cailian.demo;

import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.onboarding.AnsweredQuestionnaire;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationFilter;
import io.cailian.onboarding.ApplicationId;
import io.cailian.onboarding.SupplierRegistration;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFacts;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierImporting;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.Suppliers;
import org.springframework.stereotype.Component;

/**
 * Brings the demo's companies to where they stand, by the moves people make: registered,
 * approved, and with a person who acts for them.
 */
@Component
@DemoMode
class DemoSuppliers {

	private final Suppliers suppliers;

	private final SupplierDirectory directory;

	private final SupplierImporting importing;

	private final ApplicationDirectory applications;

	private final SupplierRegistration registration;

	private final SupplierMembership membership;

	private final DemoQuestionnaire questionnaire;

	private final Attachments attachments;

	private final DemoApprovals approvals;

	DemoSuppliers(Suppliers suppliers, SupplierDirectory directory, SupplierImporting importing,
			ApplicationDirectory applications, SupplierRegistration registration, SupplierMembership membership,
			DemoQuestionnaire questionnaire, Attachments attachments, DemoApprovals approvals) {
		this.suppliers = suppliers;
		this.directory = directory;
		this.importing = importing;
		this.applications = applications;
		this.registration = registration;
		this.membership = membership;
		this.questionnaire = questionnaire;
		this.attachments = attachments;
		this.approvals = approvals;
	}

	/** Whether nobody has worked here yet, or only the demo itself. */
	boolean mayBegin() {
		return isEmpty() || application(DemoCompany.CHENGYUAN).isPresent();
	}

	private boolean isEmpty() {
		return OnBehalf.ADMIN
			.call(() -> this.directory.count(SupplierFilter.ALL) + this.applications.count(ApplicationFilter.ALL)) == 0;
	}

	/** The suppliers that trade, in the order of {@link DemoCompany#TRADING}. */
	List<SupplierId> put() {
		List<SupplierId> trading = DemoCompany.TRADING.stream().map(this::trading).toList();
		this.questionnaire.put();
		if (application(DemoCompany.JINLING).isEmpty()) {
			register(DemoCompany.JINLING, this.questionnaire.answered());
			this.questionnaire.begin();
		}
		known("DE-HRB", "HRB 88421", "Ningbo Huade Bearings Co., Ltd.", "CN");
		known("DUNS", "544120937", "NINGBO HUADE BEARING CO LTD", "CN");
		return trading;
	}

	/**
	 * A company we know by name only, such as from a table; two of them are likely one.
	 */
	private void known(String scheme, String number, String name, String country) {
		OnBehalf.BUYER
			.call(() -> this.importing.findOrCreate(scheme, number, new SupplierFacts(name, country, "", "", "", "")));
	}

	private SupplierId trading(DemoCompany company) {
		this.approvals.approve(OnBehalf.APPROVER, registered(company).value());
		SupplierId supplier = this.suppliers.find(company.identifier()).orElseThrow().id();
		company.person()
			.filter((person) -> this.membership.supplierOf(person.id()).isEmpty())
			.ifPresent((person) -> OnBehalf.ADMIN.run(() -> this.membership.add(person.id(), supplier)));
		return supplier;
	}

	private ApplicationId registered(DemoCompany company) {
		return application(company).orElseGet(() -> register(company, AnsweredQuestionnaire.NONE));
	}

	private ApplicationId register(DemoCompany company, AnsweredQuestionnaire answered) {
		return OnBehalf.ADMIN.call(() -> {
			AttachmentId licence = this.attachments.store("营业执照.pdf", DemoLicence.of(company));
			return this.registration.register(company.form(licence).answering(answered)).application();
		});
	}

	private Optional<ApplicationId> application(DemoCompany company) {
		ApplicationFilter filter = new ApplicationFilter(company.identifier().value(), Optional.empty());
		return OnBehalf.ADMIN.call(() -> this.applications.list(filter, 0, 1))
			.stream()
			.findFirst()
			.map((line) -> line.id());
	}

}
