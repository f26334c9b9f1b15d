package io.cailian.portal;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.supplier.KnownDuplicates;
import io.cailian.supplier.TestSuppliers;
import io.cailian.supplier.SupplierMerging;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the story on a supplier's page words what became of it.
 */
@IntegrationTest
@WithMockUser(username = "auditor", roles = "AUDITOR")
@SuppressWarnings("NullAway.Init")
class SupplierStoryTabTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SupplierMerging merging;

	@Test
	void aMergeAndItsUndoingNameWhoDisappearsWhoStaysAndWhy() {
		KnownDuplicates.Pair pair = KnownDuplicates.in(this.context).aPair(TestSuppliers.brand());
		String moved = pair.rightName() + " → " + pair.leftName();
		UUID merge = as("buyer", "BUYER", () -> this.merging.propose(pair.left(), pair.right(), Set.of(), "同一家企业"));
		as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		});
		as("buyer", "BUYER", () -> {
			this.merging.proposeUndoing(merge, "原来是两家");
			return true;
		});

		open("suppliers/" + pair.left());

		assertThat(page()).contains("提议合并供应商", moved + " · 同一家企业", "合并供应商", moved + " · 原来是两家");
		speak(Locale.ENGLISH);
		open("suppliers/" + pair.left());
		assertThat(page()).contains("Merge of suppliers proposed", moved + " · 同一家企业");
		as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.rejectUndoing(merge, "维持合并");
			return true;
		});
		open("suppliers/" + pair.left());
		assertThat(page()).contains(moved + " · 维持合并");
	}

}
