package io.cailian.pricing;

import java.util.Map;
import java.util.UUID;

import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.TestCatalog;
import io.cailian.classification.CategoryAdministration;
import io.cailian.identity.Roles;

import static io.cailian.identity.Acting.as;

/**
 * Items for tests of prices, each in a category of its own.
 */
public final class PricedItems {

	private PricedItems() {
	}

	public static ItemId write(CategoryAdministration categories, AttributeAdministration attributes,
			ItemKeeping keeping) {
		TestCatalog catalog = new TestCatalog(categories, attributes);
		ItemDraft draft = new ItemDraft(ItemId.next(), "80-" + Math.abs(UUID.randomUUID().getMostSignificantBits()),
				new CatalogNames("铜芯电缆", "Copper cable"), catalog.category(TestCatalog.scheme(), "26", "电缆", null).id(),
				"H87", "", Map.of());
		return as("buyer", Roles.BUYER, () -> keeping.write(draft)).id();
	}

}
