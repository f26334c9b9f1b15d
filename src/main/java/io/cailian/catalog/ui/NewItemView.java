package io.cailian.catalog.ui;

import java.util.List;

import io.cailian.catalog.CategoryAttributes;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.catalog.spi.ItemPage;
import io.cailian.classification.Categories;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.Formats;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.router.Route;

/**
 * An item that is being written for the first time.
 */
@Route("items/new")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER })
class NewItemView extends ItemView {

	NewItemView(ItemQueries queries, ItemKeeping keeping, CategoryAttributes attributes, Categories categories,
			List<ItemPage> pages, CurrentUser currentUser, Formats formats) {
		super(queries, keeping, attributes, categories, pages, currentUser, formats);
	}

}
