package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What once was written into an envelope can be read for ever.
 */
class SealedContentTest {

	private static final UUID LINE = UUID.fromString("0190a000-0000-7000-8000-000000000001");

	private static final BidForm FORM = new BidForm("EUR",
			List.of(new BidForm.Line(LINE, new BigDecimal("12.3456"), 14, "DDP")), "incl. tax");

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void aBidComesOutAsItWentIn() {
		String written = this.json.writeValueAsString(SealedContent.of(FORM));

		assertThat(written).contains("\"format\":1");
		assertThat(this.json.readValue(written, SealedContent.class).form()).isEqualTo(FORM);
	}

	@Test
	void theFirstEnvelopesWithoutAFormatStillOpen() {
		String first = """
				{"currency":"EUR","lines":[{"lineId":"%s","unitPrice":12.3456,"leadTimeDays":14,"remark":"DDP"}],
				"remarks":"incl. tax"}""".formatted(LINE);

		assertThat(this.json.readValue(first, SealedContent.class).form()).isEqualTo(FORM);
	}

	@Test
	void anEnvelopeOfALaterPortalIsNotGuessedAt() {
		SealedContent later = new SealedContent(2, "EUR", List.of(), "");

		assertThatIllegalStateException().isThrownBy(later::form).withMessageContaining("format 2");
		assertThat(later.toString()).doesNotContain("EUR");
	}

}
