package io.cailian.kernel;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AskedIdTest {

	private final UUID id = UUID.randomUUID();

	@Test
	void theFirstIdInAPathIsWhatWasAskedFor() {
		assertThat(AskedId.in("/api/v1/rfqs/" + this.id + "/bids")).contains(this.id);
		assertThat(AskedId.in("/api/v1/rfqs/RFQ-000001")).isEmpty();
		assertThat(AskedId.in("/x/" + this.id + "0")).isEmpty();
	}

	@Test
	void anArgumentIsAnIdByItselfOrInARecordOfItsOwn() {
		assertThat(AskedId.among(new Object[] { "x", new ThingId(this.id) })).contains(this.id);
		assertThat(AskedId.among(new Object[] { this.id, UUID.randomUUID() })).contains(this.id);
		assertThat(AskedId.among(new Object[] { "x", 7 })).isEmpty();
	}

	private record ThingId(UUID value) {

	}

}
