package io.cailian.pricing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.cailian.catalog.ItemId;
import io.cailian.kernel.Ids;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An item as one supplier sells it, under the supplier's own code. Its row is what
 * everybody locks who changes the prices of it.
 */
@Entity
@Table(name = "supplier_item")
class SupplierItem {

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "item_id"))
	private ItemId item;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "supplier_id"))
	private SupplierId supplier;

	@Column(name = "supplier_code")
	private @Nullable String supplierCode;

	@Column(name = "first_priced_at")
	private Instant firstPricedAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected SupplierItem() {
	}

	static SupplierItem of(ItemId item, SupplierId supplier, Instant at) {
		SupplierItem sold = new SupplierItem();
		sold.id = Ids.next();
		sold.item = item;
		sold.supplier = supplier;
		sold.firstPricedAt = at;
		return sold;
	}

	/** Takes over the supplier's code, if one is given. */
	void isCalled(Optional<String> code) {
		code.ifPresent((given) -> this.supplierCode = given);
	}

	UUID id() {
		return this.id;
	}

	ItemId item() {
		return this.item;
	}

	SupplierId supplier() {
		return this.supplier;
	}

	Optional<String> supplierCode() {
		return Optional.ofNullable(this.supplierCode);
	}

}
