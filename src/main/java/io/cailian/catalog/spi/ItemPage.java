package io.cailian.catalog.spi;

import io.cailian.catalog.ItemId;

/**
 * A page about an item that another module has, such as its prices. The module implements
 * it as a Spring bean, and the page of the item leads there.
 */
public interface ItemPage {

	/** Key of what the way there is called. */
	String titleKey();

	/** Where it is, as a path without a leading slash. */
	String route(ItemId item);

}
