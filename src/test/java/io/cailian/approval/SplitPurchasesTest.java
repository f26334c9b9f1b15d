package io.cailian.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.workflow.ApprovalDecided;
import io.cailian.workflow.ApprovalEnded;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A purchase split into several documents is judged by all of them.
 */
@SuppressWarnings("NullAway.Init")
class SplitPurchasesTest extends RulesTest {

	private static final UserId BUYER = new UserId("buyer");

	private static final UserId OTHER = new UserId("buyer2");

	private final UUID supplier = supplier();

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void rules() {
		inForceFrom(today(), LEGAL, asking("big", new Asked.OfRole(Roles.FINANCE),
				Condition.Range.from(Condition.AMOUNT, new BigDecimal("100000"))));
	}

	@Test
	void partsOfOnePurchaseAreJudgedTogether() {
		assertThat(steps(ticket("60000", "A"), BUYER)).isEqualTo(1);
		assertThat(steps(ticket("39999.99", "A"), BUYER)).isEqualTo(1);
		assertThat(steps(ticket("0.01", "A"), BUYER)).isEqualTo(2);
	}

	@Test
	void anotherCategorySupplierOrPersonIsAnotherPurchase() {
		steps(ticket("60000", "A"), BUYER);

		assertThat(steps(ticket("60000", "B"), BUYER)).isEqualTo(1);
		assertThat(steps(this.tickets.buying("60000", supplier(), "A"), BUYER)).isEqualTo(1);
		assertThat(steps(ticket("60000", "A"), OTHER)).isEqualTo(1);
		assertThat(steps(ticket("60000", "A"), BUYER)).isEqualTo(2);
	}

	@Test
	void personsAreComparedAndNotAccounts() {
		UserId everyday = account("split-everyday");
		UserId privileged = account("split-privileged");
		steps(ticket("60000", "A"), everyday);

		assertThat(steps(ticket("60000", "A"), privileged)).isEqualTo(2);
	}

	@Test
	void whatIsOlderThanThirtyDaysCountsNoMore() {
		steps(ticket("60000", "A"), BUYER);

		this.clock.advance(RecentParts.WINDOW);
		assertThat(steps(this.tickets.buying("60000", this.supplier, "A"), BUYER)).isEqualTo(2);
		this.database.sql("delete from approval_recent_part").update();
		steps(ticket("60000", "A"), BUYER);
		this.clock.advance(RecentParts.WINDOW.plus(Duration.ofMillis(1)));
		assertThat(steps(ticket("60000", "A"), BUYER)).isEqualTo(1);
	}

	@Test
	void aDocumentHandedInAgainReplacesItself() {
		Subject document = ticket("60000", "A");

		assertThat(steps(document, BUYER)).isEqualTo(1);
		assertThat(steps(document, BUYER)).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "false, 1", "true, 2" })
	void whatWasNotApprovedInTheEndIsNoPartAnyMore(boolean approved, int steps) {
		Subject decided = ticket("60000", "A");
		steps(decided, BUYER);

		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new ApprovalEnded(decided, approved)));

		assertThat(steps(ticket("60000", "A"), BUYER)).isEqualTo(steps);
	}

	@Test
	void aVoteAgainstIsNotTheEnd() {
		Subject decided = ticket("60000", "A");
		steps(decided, BUYER);

		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new ApprovalDecided(new Decision(decided,
					"approveTicket", "decide", Outcome.REJECTED, "r", OTHER, null, this.clock.instant()))));

		assertThat(steps(ticket("60000", "A"), BUYER)).isEqualTo(2);
	}

	@Test
	void limitsHaveToCoverTheWholePurchase() {
		steps(ticket("60000", "A"), BUYER);

		assertThat(this.inForce.chainFor(ticket("39999", "A"), BUYER).orElseThrow().amount())
			.contains(Money.of("99999", "CNY"));
	}

	private UserId account(String name) {
		UserId id = new UserId(name);
		return as("admin", Roles.ADMIN, () -> {
			this.accounts.open(new Person(id, "拆", "Splitter", "splitter@cailian.example"), Set.of(Roles.BUYER));
			return id;
		});
	}

	private Subject ticket(String amount, String category) {
		return this.tickets.buying(amount, this.supplier, category);
	}

	private int steps(Subject document, UserId by) {
		return this.inForce.chainFor(document, by).orElseThrow().steps().size();
	}

}
