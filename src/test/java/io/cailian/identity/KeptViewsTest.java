package io.cailian.identity;

import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ListMemory;
import io.cailian.uikit.ListView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class KeptViewsTest {

	@Autowired
	private ListMemory memory;

	private final String list = UUID.randomUUID().toString();

	@Test
	void aViewIsKeptUnderItsNameAndReplacedByTheNextOfThatName() {
		this.memory.keep(this.list, new ListView("我的供应商", "q=宁波", "name,-country", false));
		this.memory.keep(this.list, new ListView("我的供应商", "q=杭州", "", false));

		assertThat(this.memory.views(this.list)).containsExactly(new ListView("我的供应商", "q=杭州", "", false));
	}

	@Test
	void oneViewOfAListIsPreferred() {
		this.memory.keep(this.list, new ListView("a", "", "", true));
		this.memory.keep(this.list, new ListView("b", "", "", true));

		assertThat(this.memory.views(this.list)).extracting(ListView::preferred).containsExactly(false, true);
	}

	@Test
	void nobodySeesOrForgetsTheViewsOfAnother() {
		this.memory.keep(this.list, new ListView("a", "q=x", "", false));

		Acting.as("approver", Roles.APPROVER, () -> {
			assertThat(this.memory.views(this.list)).isEmpty();
			this.memory.forget(this.list, "a");
			return "";
		});

		assertThat(this.memory.views(this.list)).hasSize(1);
		this.memory.forget(this.list, "a");
		assertThat(this.memory.views(this.list)).isEmpty();
	}

	@Test
	void thereIsAnEndToThem() {
		for (int i = 0; i < KeptViews.MOST; i++) {
			this.memory.keep(this.list, new ListView("view " + i, "", "", false));
		}

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.memory.keep(this.list, new ListView("one more", "", "", false)));
		this.memory.keep(this.list, new ListView("view 0", "q=x", "", false));
		assertThat(this.memory.views(this.list)).hasSize(KeptViews.MOST);
	}

	@Test
	@WithAnonymousUser
	void aStrangerKeepsNothing() {
		assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(() -> this.memory.views(this.list));
	}

}
