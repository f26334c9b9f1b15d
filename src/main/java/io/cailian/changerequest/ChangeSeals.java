package io.cailian.changerequest;

import io.cailian.vault.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What change requests have sealed, so that a new master key reaches it.
 */
@Configuration
class ChangeSeals {

	@Bean
	SealedColumn wantedAccountNumbers() {
		return SealedColumn.field("change_request", "bank_account_sealed").boundTo("supplier");
	}

	@Bean
	SealedColumn wantedAccountHolders() {
		return SealedColumn.field("change_request", "bank_holder_sealed").boundTo("supplier");
	}

}
