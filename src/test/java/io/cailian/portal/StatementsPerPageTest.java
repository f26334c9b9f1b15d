package io.cailian.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.QualificationWorld;
import io.cailian.qualification.Scope;
import io.cailian.sourcing.BuyingScope;
import io.cailian.sourcing.Participation;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page asks the database as often for much as for little.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class StatementsPerPageTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private EntityManagerFactory factory;

	@Autowired
	private Participation participation;

	private Statistics statistics;

	private QualificationWorld world;

	@BeforeEach
	void count() {
		this.world = QualificationWorld.in(this.context);
		this.statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		this.statistics.setStatisticsEnabled(true);
	}

	@Test
	void theSupplierPageAsksAsOftenForManyDocumentsAsForOne() {
		SupplierId supplier = supplier();
		CertificateTypeDetails type = this.world.type("ONE");
		LocalDate today = this.world.today();
		this.world.certificate(supplier, type, today, today.plusYears(1));
		this.world.qualify(supplier, Scope.of(this.world.category("50", null)), QualificationStatus.QUALIFIED);
		open("suppliers/" + supplier);
		long few = statementsOf(() -> open("suppliers/" + supplier));

		for (int i = 0; i < 6; i++) {
			this.world.certificate(supplier, type, today, today.plusYears(2 + i));
			this.world.qualify(supplier, Scope.of(this.world.category("6" + i, null)), QualificationStatus.QUALIFIED);
		}
		long many = statementsOf(() -> open("suppliers/" + supplier));

		assertThat(few).isPositive();
		assertThat(many).isLessThanOrEqualTo(few);
	}

	@Test
	void invitingManyAsksAsOftenAsInvitingOne() {
		BuyingScope scope = new BuyingScope(this.world.category("70", null), null, null, "");
		List<SupplierId> suppliers = Stream.generate(this::supplier).limit(5).toList();
		long one = statementsOf(() -> this.participation.toInvite(scope, suppliers.subList(0, 1)));

		long five = statementsOf(() -> this.participation.toInvite(scope, suppliers));

		assertThat(one).isPositive();
		assertThat(five).isEqualTo(one);
	}

	private SupplierId supplier() {
		return this.world.supplier("page-" + UUID.randomUUID());
	}

	private long statementsOf(Runnable page) {
		long before = this.statistics.getPrepareStatementCount();
		page.run();
		return this.statistics.getPrepareStatementCount() - before;
	}

}
