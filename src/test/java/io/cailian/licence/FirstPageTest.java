package io.cailian.licence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Draws first pages of PDFs, also of such that ask for more than a licence needs.
 */
class FirstPageTest {

	private static final PDRectangle PAGE = new PDRectangle(900, 620);

	private final FirstPage firstPage = new FirstPage(Clock.systemUTC());

	private final Tesseract tesseract = new Tesseract();

	@TempDir
	private Path directory;

	@Test
	void aScannedLicenceIsDrawnAndReadAsAPicture() throws Exception {
		Path scan = this.directory.resolve("scan.png");
		LicencePicture.draw(scan, false, 0, 0);
		Path pdf = pdf((document, page) -> {
			PDImageXObject image = PDImageXObject.createFromFileByContent(scan.toFile(), document);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawImage(image, 0, 0, PAGE.getWidth(), PAGE.getHeight());
			}
		});

		BufferedImage drawn = drawn(pdf);

		assertThat(drawn.getWidth()).isEqualTo(2_400);
		assertThat(drawn.getHeight()).isBetween(1_640, 1_660);
		if (this.tesseract.isAvailable()) {
			assertThat(LicenceText.parse(this.tesseract.read(picture()).orElseThrow()).code())
				.contains("91350100M000100Y43");
		}
	}

	@Test
	void aHugePageIsDrawnNoLargerThanAnother() throws Exception {
		Path pdf = pdf((document, page) -> page.setMediaBox(new PDRectangle(14_400, 100)));

		assertThat(drawn(pdf).getWidth()).isEqualTo(2_400);
	}

	@Test
	void aPictureThatWouldUnfoldIntoTooManyDotsIsRefusedBeforeItDoes() {
		refuses("too many pixels", (document, page) -> {
			PDImageXObject image = new PDImageXObject(document);
			image.setWidth(60_000);
			image.setHeight(60_000);
			image.setBitsPerComponent(8);
			image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
			PDResources resources = new PDResources();
			resources.put(COSName.getPDFName("I"), image);
			page.setResources(resources);
			contents(document, page, "q 900 0 0 620 0 0 cm /I Do Q");
		});
	}

	@Test
	void aPageOfEndlessStepsIsRefused() {
		refuses("too many steps", (document, page) -> contents(document, page, "q Q\n".repeat(150_000)));
	}

	@Test
	void whatIsNoPdfIsRefused() throws Exception {
		Path pdf = Files.writeString(this.directory.resolve("no.pdf"), "no pdf");

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.firstPage.draw(pdf, picture()));
	}

	private void refuses(String words, Content content) {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> drawn(pdf(content))).withMessageContaining(words);
	}

	private static void contents(PDDocument document, PDPage page, String operators) throws IOException {
		PDStream stream = new PDStream(document);
		try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(operators.getBytes(StandardCharsets.US_ASCII));
		}
		page.setContents(stream);
	}

	private Path pdf(Content content) throws IOException {
		Path file = this.directory.resolve("licence.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PAGE);
			document.addPage(page);
			content.put(document, page);
			document.save(file.toFile());
		}
		return file;
	}

	private BufferedImage drawn(Path pdf) throws IOException {
		this.firstPage.draw(pdf, picture());
		return ImageIO.read(picture().toFile());
	}

	private Path picture() {
		return this.directory.resolve("page.png");
	}

	private interface Content {

		void put(PDDocument document, PDPage page) throws IOException;

	}

}
