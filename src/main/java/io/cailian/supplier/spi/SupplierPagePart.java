package io.cailian.supplier.spi;

import java.util.Optional;

import io.cailian.supplier.SupplierDetails;

import com.vaadin.flow.component.Component;

/**
 * A part of the page staff sees of one supplier, shown by another module than the one
 * that owns the page. The module implements it as a Spring bean; parts stand in the order
 * of {@link org.springframework.core.annotation.Order}.
 */
public interface SupplierPagePart {

	/** Key of the part's heading. */
	String titleKey();

	/**
	 * What this part shows of the supplier to the person who is signed in; empty if it
	 * has nothing to show.
	 */
	Optional<Component> of(SupplierDetails supplier);

}
