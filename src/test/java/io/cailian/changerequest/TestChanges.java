package io.cailian.changerequest;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.onboarding.TestApplications;
import io.cailian.supplier.ApprovedBankAccount;
import io.cailian.supplier.ApprovedBankAccounts;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.TestSuppliers;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.WaitingTasks;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.cailian.identity.Acting.as;

/**
 * A supplier with a user of its own, and everything people do to change its facts.
 */
public final class TestChanges {

	private final ApplicationContext context;

	private final ChangeProposing proposing;

	private final CallingBack callingBack;

	private final ChangeRequests requests;

	private final Decisions decisions;

	private final JdbcClient database;

	private final ApprovedBankAccounts accounts;

	private final SupplierMembership membership;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TestChanges(ApplicationContext context, ChangeProposing proposing, CallingBack callingBack, ChangeRequests requests,
			Decisions decisions, JdbcClient database, ApprovedBankAccounts accounts, SupplierMembership membership,
			TransactionTemplate transaction, Clock clock) {
		this.context = context;
		this.proposing = proposing;
		this.callingBack = callingBack;
		this.requests = requests;
		this.decisions = decisions;
		this.database = database;
		this.accounts = accounts;
		this.membership = membership;
		this.transaction = transaction;
		this.clock = clock;
	}

	public static TestChanges in(ApplicationContext context) {
		return context.getAutowireCapableBeanFactory().createBean(TestChanges.class);
	}

	/** An active supplier for which the user acts. */
	public TestSuppliers.Known supplier(String user) {
		TestSuppliers.Known known = TestSuppliers.in(this.context).anActiveSupplier();
		join(user, known.supplier());
		return known;
	}

	/** The user acts for the supplier from now on. */
	public void join(String user, SupplierId supplier) {
		as("admin", "ADMIN", () -> {
			this.membership.add(new UserId(user), supplier);
			return true;
		});
	}

	/** An account nobody has. */
	public static BankDetails anAccount() {
		return new BankDetails("招商银行上海分行",
				"CN" + ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 999_999_999_999_999L), "新户名有限公司");
	}

	public AttachmentId file(String person, String role) {
		return as(person, role, this::upload);
	}

	/** A file of whoever acts now. */
	AttachmentId upload() {
		return this.proposing.upload("开户许可证.pdf", new ByteArrayInputStream(TestApplications.LICENCE)).id();
	}

	/** A call just now. */
	CallBackNote aNote() {
		return new CallBackNote("韩梅梅", this.clock.instant(), "本人确认新账户");
	}

	public ChangeProposal account(BankDetails wanted, String person, String role) {
		return new ChangeProposal(ChangeRequestId.next(), WantedFacts.NONE, Optional.of(wanted), "更换开户银行",
				List.of(file(person, role)));
	}

	/** Another name, with a file that proves it. */
	public static ChangeProposal name(String wanted, AttachmentId proof) {
		return new ChangeProposal(
				ChangeRequestId.next(), new WantedFacts(Optional.of(wanted), Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty(), Optional.empty()),
				Optional.empty(), "工商变更登记", List.of(proof));
	}

	/** The supplier's own user asks for another account. */
	public ChangeRequestId askForAccount(String user, BankDetails wanted) {
		ChangeProposal proposal = account(wanted, user, "SUPPLIER");
		return as(user, "SUPPLIER", () -> this.proposing.proposeOwn(proposal));
	}

	/** The supplier's own user asks for another name. */
	public ChangeRequestId askForName(String user, String wanted) {
		return as(user, "SUPPLIER", () -> this.proposing.proposeOwn(name(wanted, upload())));
	}

	/** A buyer asks for another name on the supplier's behalf. */
	public ChangeRequestId askForNameOf(SupplierId supplier, String wanted) {
		return as("buyer", "BUYER", () -> this.proposing.proposeFor(supplier, name(wanted, upload())));
	}

	/** The supplier's own user asks to have somebody else called. */
	public ChangeRequestId askForContact(String user, Contact wanted) {
		return as(user, "SUPPLIER", () -> this.proposing
			.proposeOwn(ChangeProposal.of(ChangeRequestId.next(), wanted, "原联系人离职", List.of())));
	}

	/** The supplier's own user asks to have somebody else called, with a file. */
	public ChangeRequestId askForProvenContact(String user, Contact wanted) {
		return as(user, "SUPPLIER", () -> this.proposing
			.proposeOwn(ChangeProposal.of(ChangeRequestId.next(), wanted, "原联系人离职", List.of(upload()))));
	}

	/** Asks, has one person call and another approve. */
	public ChangeRequestId contactInForce(String user, Contact wanted, String calling, String deciding) {
		ChangeRequestId id = askForContact(user, wanted);
		callBack(id, calling);
		decide(id, Outcome.APPROVED, null, deciding, "FINANCE");
		return id;
	}

	/** A contact nobody has. */
	public static Contact aContact() {
		String digits = String.valueOf(ThreadLocalRandom.current().nextInt(1000, 9999));
		return new Contact("李雷" + digits, UUID.randomUUID() + "@supplier.example", "+86 571 5555 " + digits);
	}

	public void callBack(ChangeRequestId id, String person) {
		CallBackNote note = aNote();
		as(person, "FINANCE", () -> {
			this.callingBack.note(id, note);
			return true;
		});
	}

	public void decide(ChangeRequestId id, Outcome outcome, @Nullable String reason, String person, String role) {
		String task = task(id).orElseThrow();
		as(person, role, () -> this.decisions.decide(task, outcome, reason));
	}

	/** The task that waits for a decision on the request. */
	public Optional<String> task(ChangeRequestId id) {
		return WaitingTasks.of(this.database, BankChangeDeeds.subject(id)).stream().findFirst();
	}

	/** Asks, calls back and approves. */
	public ChangeRequestId accountInForce(String user, BankDetails wanted) {
		ChangeRequestId id = askForAccount(user, wanted);
		callBack(id, "finance");
		decide(id, Outcome.APPROVED, null, "finance2", "FINANCE");
		return id;
	}

	public ChangeRequestDetails read(ChangeRequestId id) {
		return as("auditor", "AUDITOR", () -> this.requests.find(id));
	}

	/** Where the supplier is paid. */
	public ApprovedBankAccount paid(SupplierId supplier) {
		return Optional
			.ofNullable(this.transaction.<Optional<ApprovedBankAccount>>execute((status) -> this.accounts.of(supplier)))
			.orElseThrow()
			.orElseThrow();
	}

	/** A name nobody else has. */
	public static String aUser() {
		return "c-" + UUID.randomUUID();
	}

}
