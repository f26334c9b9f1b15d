package io.cailian.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class KnownPeopleTest {

	private static final String ISSUER = "https://sso.example/realms/cailian";

	@Autowired
	private KnownPeople known;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate database;

	private final String subject = UUID.randomUUID().toString();

	private final UserId account = new UserId(ISSUER + "#" + this.subject);

	@Test
	void whoOnlyCallsTheApiIsRecordedLikeSomebodyWhoSignsIn() {
		String number = UUID.randomUUID().toString();
		this.known.record(idToken(UUID.randomUUID().toString(), number), Set.of("BUYER"));

		var caller = new ApiCallers(this.known).convert(jwt(Map.of("given_name", "静", "family_name", "李", "email",
				this.subject + "@corp.test", "employee_id", number, "roles", List.of("PURCHASING_MANAGER"))));

		assertThat(caller.getAuthorities()).extracting("authority").contains("ROLE_PURCHASING_MANAGER");
		assertThat(this.people.find(this.account)).hasValueSatisfying((person) -> {
			assertThat(person.nameZh()).isEqualTo("李静");
			assertThat(person.email()).isEqualTo(this.subject + "@corp.test");
		});
		assertThat(this.people.personOf(this.account)).isEqualTo(PersonId.ofEmployee(number));
		assertThat(this.people.accountsOf(this.people.personOf(this.account))).hasSize(2).contains(this.account);
	}

	@Test
	void theDirectoryDoesNotCareForTheCaseOfAnEmployeeNumber() {
		String other = UUID.randomUUID().toString();
		String number = "cn" + this.subject;
		this.known.record(idToken(this.subject, number), Set.of("BUYER"));
		this.known.record(idToken(other, " " + number.toUpperCase(Locale.ROOT)), Set.of("BUYER"));

		assertThat(this.people.isSamePerson(this.account, new UserId(ISSUER + "#" + other))).isTrue();
	}

	@Test
	void aTokenThatSaysLessTakesNothingAway() {
		this.known.record(idToken(this.subject, this.subject), Set.of("BUYER"));

		new ApiCallers(this.known).convert(jwt(Map.of("roles", List.of("BUYER"))));

		assertThat(this.people.personOf(this.account)).isEqualTo(PersonId.ofEmployee(this.subject));
		assertThat(this.people.find(this.account))
			.hasValue(new Person(this.account, "Berg Anna", "Anna Berg", this.subject + "@corp.test"));
	}

	@Test
	void aNumberTooLongToBeOneIsNone() {
		this.known.record(idToken(this.subject, "7".repeat(101)), Set.of("BUYER"));

		assertThat(this.people.personOf(this.account)).isEqualTo(PersonId.ofEmail(this.subject + "@corp.test"));
	}

	@Test
	void aProgramThatSaysTheSameAgainIsNotWrittenAgainAndOtherwiseItIs() {
		ApiCallers callers = new ApiCallers(this.known);
		callers.convert(jwt(Map.of("employee_id", this.subject, "roles", List.of("BUYER"))));
		this.database.update("update user_account set employee_number = '' where id = ?", this.account.value());

		callers.convert(jwt(Map.of("employee_id", this.subject, "roles", List.of("BUYER"))));
		assertThat(this.people.personOf(this.account)).isEqualTo(PersonId.ofAccount(this.account));

		callers.convert(jwt(Map.of("employee_id", this.subject, "roles", List.of("FINANCE"))));
		assertThat(this.people.personOf(this.account)).isEqualTo(PersonId.ofEmployee(this.subject));
	}

	private static OidcIdToken idToken(String subject, String number) {
		return new OidcIdToken("value", Instant.EPOCH, Instant.MAX, Map.of("iss", ISSUER, "sub", subject, "given_name",
				"Anna", "family_name", "Berg", "email", subject + "@corp.test", "employee_id", number));
	}

	private Jwt jwt(Map<String, Object> claims) {
		Map<String, Object> all = new TreeMap<>(claims);
		all.put("iss", ISSUER);
		all.put("sub", this.subject);
		return new Jwt("value", Instant.EPOCH, Instant.MAX, Map.of("alg", "RS256"), all);
	}

}
