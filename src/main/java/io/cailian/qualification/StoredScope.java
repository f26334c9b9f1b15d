package io.cailian.qualification;

import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A scope in columns: an empty region and missing ids mean all of them.
 */
@Embeddable
record StoredScope(@Column(name = "category_id") @Nullable UUID category, @Column(name = "region") String region,
		@Column(name = "business_unit_id") @Nullable UUID unit) {

	static StoredScope of(Scope scope) {
		return new StoredScope(scope.category().map(CategoryId::value).orElse(null),
				scope.region().map(Region::code).orElse(""), scope.unit().map(BusinessUnitId::value).orElse(null));
	}

	Scope scope() {
		return new Scope(Optional.ofNullable(this.category).map(CategoryId::new),
				this.region.isEmpty() ? Optional.empty() : Optional.of(new Region(this.region)),
				Optional.ofNullable(this.unit).map(BusinessUnitId::new));
	}

}
