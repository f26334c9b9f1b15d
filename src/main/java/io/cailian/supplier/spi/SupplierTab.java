package io.cailian.supplier.spi;

import java.util.List;
import java.util.Set;

import io.cailian.supplier.SupplierId;

import com.vaadin.flow.component.Component;

/**
 * Lets a module add a section to the page of a supplier, and figures to its head. The
 * supplier's own people see the section on the page of their company if the module offers
 * them one; what they see there comes from their session, not from the id.
 */
public interface SupplierTab {

	/** Key of the section's heading. */
	String titleKey();

	/** Name of the section in addresses, such as {@code certificates}. */
	String anchor();

	/** Sections appear in this order, between those of the supplier itself. */
	int order();

	/** The roles to whom the section appears; SUPPLIER among them means the own page. */
	Set<String> roles();

	/** The section as staff sees it. */
	Component content(SupplierId supplier);

	/**
	 * The section as the supplier's own people see it; asked only if SUPPLIER is among
	 * the roles.
	 */
	default Component ownContent() {
		throw new IllegalStateException(anchor() + " is not shown to suppliers");
	}

	/** What the head of the page counts, for staff. */
	default List<KeyFigure> figures(SupplierId supplier) {
		return List.of();
	}

	/** What the head of the own page counts. */
	default List<KeyFigure> ownFigures() {
		return List.of();
	}

}
