package io.cailian.catalog;

import java.math.BigDecimal;
import java.util.concurrent.ThreadLocalRandom;

import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.identity.Roles;
import org.jspecify.annotations.Nullable;

import static io.cailian.identity.Acting.as;

/**
 * Categories and attributes for tests of the catalogue, in a scheme of their own.
 */
public class TestCatalog {

	public static final AttributeForm GRADES = AttributeForm.choice(new AttributeChoice("A", "一级", "First"),
			new AttributeChoice("B", "二级", "Second"));

	private final CategoryAdministration categories;

	private final AttributeAdministration attributes;

	public TestCatalog(CategoryAdministration categories, AttributeAdministration attributes) {
		this.categories = categories;
		this.attributes = attributes;
	}

	/** A scheme that no other test uses. */
	public static String scheme() {
		return "C" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
	}

	public CategoryDetails category(String scheme, String code, String name, @Nullable CategoryId parent) {
		return as("admin", Roles.ADMIN, () -> this.categories
			.add(new CategoryDraft(CategoryId.next(), scheme, code, "", new CategoryNames(name, ""), parent)));
	}

	public AttributeDetails attribute(CategoryId category, String code, AttributeForm form, boolean required) {
		return as("manager", Roles.PURCHASING_MANAGER,
				() -> this.attributes.define(new AttributeDraft(AttributeId.next(), category, code,
						new CatalogNames("属性" + code, code), form, required, true)));
	}

	public static AttributeForm number(String unit, int decimals, @Nullable String lowest, @Nullable String highest) {
		return AttributeForm.number(unit, decimals, (lowest != null) ? new BigDecimal(lowest) : null,
				(highest != null) ? new BigDecimal(highest) : null);
	}

}
