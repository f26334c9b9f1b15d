package io.cailian.approval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What tests of rules share: a clock they move, documents of no module, and people who
 * write rules and put them into force.
 */
@IntegrationTest
@Import(RulesTest.Configuration.class)
@TestPropertySource(properties = { "flowable.async-executor-activate=false", "cailian.test.database=approval" })
@SuppressWarnings("NullAway.Init")
abstract class RulesTest {

	static final RuleRow LEGAL = asking("Legal sees all", new Asked.OfRole(Roles.LEGAL));

	@Autowired
	MovedClock clock;

	@Autowired
	Tickets tickets;

	@Autowired
	ApprovalRules rules;

	@Autowired
	RuleWriting writing;

	@Autowired
	RuleActivation activation;

	@Autowired
	RulesInForce inForce;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void noRules() {
		this.database.sql("delete from approval_rule_version").update();
		this.database.sql("delete from approval_recent_part").update();
	}

	static RuleRow asking(String name, Asked asked, Condition... when) {
		return new RuleRow(name, List.of(when),
				List.of(new RowOutcome.Approvers(new RuleStep(Phase.BEFORE, 1, asked))));
	}

	/** Written by the purchasing manager, put into force by finance. */
	RuleVersionDetails inForceFrom(LocalDate from, RuleRow... rows) {
		RuleVersionDetails proposed = proposed(from, rows);
		return asFinance(() -> this.activation.approve(proposed.id(), proposed.version()));
	}

	RuleVersionDetails proposed(LocalDate from, RuleRow... rows) {
		return asManager(() -> {
			RuleVersionDetails draft = this.writing.draft(Tickets.TYPE);
			RuleVersionDetails written = this.writing.save(draft.id(), RuleSet.of(rows), Optional.of(from),
					draft.version());
			return this.writing.propose(written.id(), Optional.empty(), written.version());
		});
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Shanghai"));
	}

	static <T> T asManager(Supplier<T> work) {
		return as("manager", Roles.PURCHASING_MANAGER, work);
	}

	static <T> T asFinance(Supplier<T> work) {
		return as("finance", Roles.FINANCE, work);
	}

	static UUID supplier() {
		return UUID.randomUUID();
	}

	static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

	@TestConfiguration
	static class Configuration {

		@Bean
		@Primary
		MovedClock movedClock() {
			return new MovedClock();
		}

		@Bean
		Tickets tickets() {
			return new Tickets();
		}

	}

}
