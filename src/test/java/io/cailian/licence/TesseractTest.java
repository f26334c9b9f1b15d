package io.cailian.licence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads made-up licences with the real program where it is installed, as the launcher
 * does for its tests.
 */
class TesseractTest {

	private final Tesseract tesseract = new Tesseract();

	@ParameterizedTest
	@CsvSource({ "false, 0, 0", "true, 0, 0", "false, 1.5, 0", "false, 0, 3000" })
	void aPictureOfALicenceIsRead(boolean twoColumns, double degrees, int grains, @TempDir Path directory)
			throws Exception {
		Path picture = directory.resolve("licence.png");
		LicencePicture.draw(picture, twoColumns, degrees, grains);
		Optional<String> read = this.tesseract.read(picture);
		if (!this.tesseract.isAvailable()) {
			assertThat(read).as("where nothing can read, nothing is made up").isEmpty();
			return;
		}

		String text = read.orElseThrow();

		LicenceFacts facts = LicenceText.parse(text);
		assertThat(facts.code()).as(text).contains("91350100M000100Y43");
		assertThat(facts.name()).as(text).contains("福州示范轴承有限公司");
		assertThat(facts.legalRepresentative()).as(text).contains("林晓明");
		assertThat(facts.established()).as(text).contains(LocalDate.of(2016, 3, 8));
		assertThat(facts.validUntil()).as(text).contains(LocalDate.of(2036, 3, 7));
	}

	@Test
	void whatIsNoPictureIsNotRead(@TempDir Path directory) throws Exception {
		Path picture = Files.writeString(directory.resolve("licence.png"), "no picture");

		assertThat(this.tesseract.read(picture)).isEmpty();
	}

}
