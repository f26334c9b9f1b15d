package io.cailian.onboarding;

import io.cailian.vault.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What applications have sealed, so that a new master key reaches it. The supplier module
 * seals their bank accounts for them, as for its own table.
 */
@Configuration
class ApplicationSeals {

	@Bean
	SealedColumn applicationDrafts() {
		return SealedColumn.field("application_draft", "content_sealed");
	}

	@Bean
	SealedColumn applicationBankAccountNumbers() {
		return SealedColumn.field("supplier_application", "bank_account_sealed").boundTo("supplier");
	}

	@Bean
	SealedColumn applicationBankAccountHolders() {
		return SealedColumn.field("supplier_application", "bank_holder_sealed").boundTo("supplier");
	}

}
