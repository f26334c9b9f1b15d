package io.cailian.supplier;

import io.cailian.vault.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What suppliers have sealed, so that a new master key reaches it.
 */
@Configuration
class SupplierSeals {

	@Bean
	SealedColumn bankAccountNumbers() {
		return SealedColumn.field("supplier", "bank_account_sealed");
	}

	@Bean
	SealedColumn bankAccountHolders() {
		return SealedColumn.field("supplier", "bank_holder_sealed");
	}

	@Bean
	SealedColumn versionAccountNumbers() {
		return SealedColumn.field("supplier_version", "bank_account_sealed").boundTo("supplier");
	}

	@Bean
	SealedColumn versionAccountHolders() {
		return SealedColumn.field("supplier_version", "bank_holder_sealed").boundTo("supplier");
	}

}
