package io.cailian.demo;

import io.cailian.IntegrationTest;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class DemoPeopleTest {

	@Autowired
	private DemoPeople demoPeople;

	@Autowired
	private People people;

	@Autowired
	private UserDetailsService signIn;

	@Autowired
	private PasswordEncoder passwords;

	@Test
	void everyDemoUserCanSignInWithTheRoleOfItsSeat() {
		this.demoPeople.open();

		assertThat(DemoPeople.ALL).hasSize(13).allSatisfy((each) -> {
			var account = this.signIn.loadUserByUsername(each.person().id().value());
			assertThat(this.passwords.matches(DemoPeople.PASSWORD, account.getPassword())).isTrue();
			assertThat(account.getAuthorities()).extracting("authority").containsExactly("ROLE_" + each.role());
		});
	}

	@Test
	void openingAgainChangesNothing() {
		this.demoPeople.open();
		String before = this.signIn.loadUserByUsername("buyer").getPassword();

		this.demoPeople.open();

		assertThat(this.signIn.loadUserByUsername("buyer").getPassword()).isEqualTo(before);
		assertThat(this.people.withRole(Roles.BUYER)).extracting((person) -> person.id().value())
			.contains("buyer", "buyer2")
			.doesNotHaveDuplicates();
	}

	@Test
	void theInvitationNamesTheAddressAndEveryUserInBothLanguages() {
		assertThat(DemoInvitation.text("http://localhost:8080")).contains("http://localhost:8080", "演示账号", "Demo users",
				"buyer2", "supplier3", "cailian-demo");
	}

}
