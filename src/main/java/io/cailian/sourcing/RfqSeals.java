package io.cailian.sourcing;

import io.cailian.vault.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys of the RFQs are all that a new master key must reach: bids are sealed under
 * keys of their own, and those under the key of their RFQ.
 */
@Configuration
class RfqSeals {

	@Bean
	SealedColumn rfqKeys() {
		return new SealedColumn("rfq", "rfq", "event_key", "id", SealedColumn.Kind.DATA_KEY);
	}

}
