package io.cailian.identity;

import java.util.Locale;
import java.util.Set;

import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@Transactional
@WithMockUser(username = "admin", roles = Roles.ADMIN)
class AccountOpeningTest {

	private static final Person RARE = new Person(new UserId("rare"), "王𠮷", "Wang Ji", "rare@cailian.example");

	@Autowired
	private AccountOpening opening;

	@Autowired
	private People people;

	@Test
	void openingTheSameAccountAgainChangesNothing() {
		assertThat(this.opening.open(RARE, Set.of(Roles.LEGAL))).isTrue();

		assertThat(this.opening.open(RARE, Set.of(Roles.ADMIN))).isFalse();
		assertThat(this.people.withRole(Roles.ADMIN)).doesNotContain(RARE);
	}

	@Test
	@WithMockUser(username = "buyer", roles = Roles.BUYER)
	void whoOpensNoAccountsSetsNoPasswordsEither() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.opening.open(RARE, Set.of(Roles.ADMIN)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.opening.setPassword(RARE.id(), "a password of some length"));
	}

	@Test
	@WithMockUser(username = "manager", roles = Roles.PURCHASING_MANAGER)
	void whoeverApprovesASupplierOpensItsAccountAndNoOther() {
		Person contact = new Person(new UserId("contact-of-a-supplier"), "张", "Zhang", "contact@supplier.example");

		assertThat(this.opening.openForSupplier(contact)).isTrue();
		assertThat(this.people.withRole(Roles.SUPPLIER)).contains(contact);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.opening.open(RARE, Set.of(Roles.FINANCE)));
	}

	@Test
	@WithMockUser(username = "supplier1", roles = Roles.SUPPLIER)
	void suppliersOpenNoAccounts() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.opening.openForSupplier(RARE));
	}

	@Test
	void aNameWithARareCharacterIsKept() {
		this.opening.open(RARE, Set.of(Roles.LEGAL));

		assertThat(this.people.nameOf(RARE.id(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("王𠮷");
		assertThat(this.people.nameOf(RARE.id(), Locale.ENGLISH)).isEqualTo("Wang Ji");
	}

}
