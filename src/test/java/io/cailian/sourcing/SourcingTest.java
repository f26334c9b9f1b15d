package io.cailian.sourcing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierFacts;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierImporting;
import io.cailian.supplier.SupplierMembership;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.cailian.kernel.RuleViolation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A test on the real database and engine with two active suppliers and a clock the test
 * moves. Timers fire only when a test says so.
 */
@SourcingContext
@SuppressWarnings("NullAway.Init")
abstract class SourcingTest {

	static final String BUYER = "buyer";

	@Autowired
	TestClock clock;

	@Autowired
	RfqDrafting drafting;

	@Autowired
	RfqPublishing publishing;

	@Autowired
	BidSubmission submission;

	@Autowired
	BidOpening opening;

	@Autowired
	RfqQueries queries;

	@Autowired
	InvitationQueries invitations;

	@Autowired
	RfqClosing closing;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	private SupplierImporting importing;

	@Autowired
	private SupplierMembership membership;

	final String one = "s1-" + UUID.randomUUID();

	final String two = "s2-" + UUID.randomUUID();

	SupplierId first;

	SupplierId second;

	@BeforeEach
	void twoSuppliers() {
		this.clock.set(TestRfqs.NOW);
		this.first = supplier("华东纸业有限公司", this.one);
		this.second = supplier("Nordic Office AB", this.two);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	final SupplierId supplier(String name, String user) {
		SupplierId id = asBuyer(() -> this.importing.findOrCreate("SE-ORG", user,
				new SupplierFacts(name, "", "", "", user + "@supplier.example", "")));
		this.jdbc.update("update supplier set status = 'ACTIVE' where identifier_value = ?", user);
		as("admin", "ADMIN", () -> {
			this.membership.add(new UserId(user), id);
			return id;
		});
		return id;
	}

	final RfqDraft publishedDraft() {
		return publish(TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING,
				List.of(TestRfqs.line("复印纸", "100"), TestRfqs.line("Toner", "2.5")), List.of(this.first, this.second)),
				false, 1));
	}

	final RfqDraft publish(RfqDraft draft) {
		asBuyer(() -> {
			this.drafting.create(draft);
			return this.publishing.publish(draft.id(), List.of());
		});
		return draft;
	}

	final <T> T asBuyer(Supplier<T> work) {
		return as(BUYER, "BUYER", work);
	}

	final <T> T asSupplier(String person, Supplier<T> work) {
		return as(person, "SUPPLIER", work);
	}

	final void asSupplier(String person, Runnable work) {
		as(person, "SUPPLIER", () -> {
			work.run();
			return true;
		});
	}

	static void refuses(String messageKey, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class,
				(violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
