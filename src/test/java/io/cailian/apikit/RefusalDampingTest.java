package io.cailian.apikit;

import java.util.UUID;

import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Somebody who is refused again and again, with limits small enough for a test.
 */
@IntegrationTest
@DirtiesContext
@TestPropertySource(properties = { "cailian.test.database=damping", "cailian.rate-limits.refusals.times=5",
		"cailian.rate-limits.refusals.within=1h", "cailian.rate-limits.refusals-address.times=9",
		"cailian.rate-limits.refusals-address.within=1h" })
@SuppressWarnings("NullAway.Init")
class RefusalDampingTest {

	private static final String NOT_MINE = "/api/v1/rfqs/";

	@Autowired
	private MockMvc http;

	@Autowired
	private JdbcTemplate database;

	@Test
	void afterTooManyRefusalsTheAnswerIsToWaitAndASecurityEventIsOnTheTrail() throws Exception {
		String guesser = "guesser-" + UUID.randomUUID();
		for (int i = 0; i < 5; i++) {
			assertThat(call(guesser, "10.0.0.1").getStatus()).isEqualTo(403);
		}

		MockHttpServletResponse damped = call(guesser, "10.0.0.2");
		assertThat(damped.getStatus()).isEqualTo(429);
		assertThat(Long.parseLong(damped.getHeader("Retry-After"))).isBetween(1L, 720L);
		assertThat(damped.getContentAsString()).contains("apikit.tooManyRefusals");
		assertThat(call(guesser, "10.0.0.2").getStatus()).isEqualTo(429);
		assertThat(this.http.perform(get("/api/v1/invitations").with(user(guesser).roles("SUPPLIER")))
			.andReturn()
			.getResponse()
			.getStatus()).isNotEqualTo(429);
		assertThat(events(guesser)).isEqualTo(1);
		assertThat(call("somebody-else", "10.0.0.3").getStatus()).isEqualTo(403);
	}

	@Test
	void manyAccountsOnOneAddressAreDampedTogether() throws Exception {
		for (int i = 0; i < 9; i++) {
			assertThat(call("one-of-many-" + i, "10.9.9.9").getStatus()).isEqualTo(403);
		}

		assertThat(call("one-of-many-10", "10.9.9.9").getStatus()).isEqualTo(429);
		assertThat(call("one-of-many-10", "10.9.9.8").getStatus()).isEqualTo(403);
		assertThat(events("10.9.9.9")).isEqualTo(1);
	}

	@Test
	void manyAccountsOnOneIpv6LineAreDampedTogether() throws Exception {
		for (int i = 0; i < 9; i++) {
			assertThat(call("one-of-a-line-" + i, "2001:db8:7:7::" + i).getStatus()).isEqualTo(403);
		}

		assertThat(call("one-of-a-line-10", "2001:db8:7:7:1:2:3:4").getStatus()).isEqualTo(429);
		assertThat(call("one-of-a-line-10", "2001:db8:7:8::1").getStatus()).isEqualTo(403);
		assertThat(events("20010db800070007/64")).isEqualTo(1);
	}

	private MockHttpServletResponse call(String person, String address) throws Exception {
		return this.http
			.perform(get(NOT_MINE + UUID.randomUUID()).with(user(person).roles("SUPPLIER")).with((request) -> {
				request.setRemoteAddr(address);
				return request;
			}))
			.andReturn()
			.getResponse();
	}

	private long events(String who) {
		Long count = this.database.queryForObject(
				"select count(*) from audit_entry where action = 'TOO_MANY_REFUSALS' and facts like ?", Long.class,
				"%" + who + "%");
		return (count == null) ? 0 : count;
	}

}
