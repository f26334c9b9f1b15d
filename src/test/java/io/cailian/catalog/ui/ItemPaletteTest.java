package io.cailian.catalog.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.TestCatalog;
import io.cailian.classification.CategoryAdministration;
import io.cailian.identity.Roles;
import io.cailian.uikit.PaletteSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Items among what people go to by keyboard.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemPaletteTest {

	@Autowired
	private ItemPalette palette;

	@Autowired
	private ItemKeeping keeping;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration administration;

	@Test
	void staffGoesToItemsThatAreOfferedAndSuppliersDoNot() {
		String code = "PAL-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
		ItemDetails item = this.keeping.write(new ItemDraft(ItemId.next(), code, new CatalogNames("球阀", "Ball valve"),
				new TestCatalog(this.categories, this.administration).category(TestCatalog.scheme(), "1", "阀门", null)
					.id(),
				"H87", "", Map.of()));

		assertThat(found(code)).isEmpty();
		this.keeping.activate(item.id(), item.version());

		assertThat(found(code)).extracting(PaletteSource.Entry::toString)
			.singleElement()
			.asString()
			.contains("Ball valve", code, "items/" + item.id());
		assertThat(as("s", Roles.SUPPLIER, () -> found(code))).isEmpty();
	}

	private List<PaletteSource.Entry> found(String text) {
		return this.palette.find(text, Locale.ENGLISH, 5);
	}

}
