package io.cailian.apikit;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.cailian.IntegrationTest;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.Roles;
import io.cailian.kernel.Ids;
import io.cailian.uikit.ListTakeout;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@WithMockUser(username = "buyer", roles = Roles.BUYER)
class RecordedTakeoutsTest {

	@Autowired
	private ListTakeout takeout;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void whoTookWhatIsOnTheTrail() {
		String filters = "text=" + UUID.randomUUID();

		this.takeout.taken("supplier.SuppliersView", filters, "csv", 17);

		assertThat(this.trail.timeline("LIST", new UUID(0, 0)))
			.filteredOn((entry) -> filters.equals(entry.facts().get("filters")))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.actor().value()).isEqualTo("buyer");
				assertThat(entry.action()).isEqualTo("LIST_EXPORTED");
				assertThat(entry.facts()).containsEntry("list", "supplier.SuppliersView").containsEntry("rows", "17");
			});
	}

	@Test
	void whatComesMeanwhileIsInNoPage() {
		int[] counted = this.takeout.asOfNow(() -> {
			int before = this.takeout.page(this::views);
			CompletableFuture.runAsync(this::keepView).join();
			return new int[] { before, this.takeout.page(this::views) };
		});

		assertThat(counted[1]).isEqualTo(counted[0]);
		assertThat(views()).isEqualTo(counted[0] + 1);
	}

	private int views() {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select count(*) from kept_view where list_key = 'takeout'", Integer.class));
	}

	private void keepView() {
		UUID id = UUID.randomUUID();
		this.jdbc.update(
				"insert into kept_view (id, user_id, list_key, name, query_string, column_layout, preferred, "
						+ "kept_at, version) values (?, 'buyer', 'takeout', ?, '', '', false, current_timestamp, 0)",
				Ids.bytes(id), id.toString());
	}

}
