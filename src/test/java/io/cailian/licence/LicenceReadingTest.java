package io.cailian.licence;

import java.io.ByteArrayInputStream;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.TestApplications;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class LicenceReadingTest {

	@Autowired
	private LicenceReading reading;

	@Autowired
	private Attachments attachments;

	@Test
	void oneAddressHasTwentyFilesLookedAtInAnHourAndOthersAreNotHeldUp() {
		String address = UUID.randomUUID().toString();
		AttachmentId pdf = this.attachments.store("licence.pdf", new ByteArrayInputStream(TestApplications.LICENCE),
				address);
		for (int i = 0; i < 20; i++) {
			assertThat(this.reading.read(pdf, address)).isEmpty();
		}

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.reading.read(pdf, address))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("apikit.tooMany");
		assertThat(this.reading.read(pdf, address + "2")).isEmpty();
	}

}
